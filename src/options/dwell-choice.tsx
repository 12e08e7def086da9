import { useState } from 'preact/hooks';
import { dwellRange } from '../settings/schema.ts';

interface DwellChoiceProps {
	/** In ms. */
	readonly dwell: number;
	onChoose(dwell: number): void;
}

/** How long the pointer rests before the card opens. Stored when the thumb is let go, told while it moves. */
export function DwellChoice({ dwell, onChoose }: DwellChoiceProps) {
	const [moving, setMoving] = useState<number>();
	const shown = moving ?? dwell;
	const choose = (event: { currentTarget: HTMLInputElement }) => {
		setMoving(undefined);
		onChoose(event.currentTarget.valueAsNumber);
	};
	return (
		<div class="dwell">
			<label for="dwell">How long the pointer rests on a word first</label>
			<output for="dwell" class="dwell-value">
				{shown} ms
			</output>
			<input
				id="dwell"
				type="range"
				data-testid="dwell"
				min={dwellRange.least}
				max={dwellRange.most}
				step={dwellRange.step}
				value={shown}
				aria-valuetext={`${shown} milliseconds`}
				onInput={(event) => setMoving(event.currentTarget.valueAsNumber)}
				onChange={choose}
			/>
			<span class="dwell-ends small soft" aria-hidden="true">
				<span>Sooner</span>
				<span>Later</span>
			</span>
		</div>
	);
}
