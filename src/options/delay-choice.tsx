import { useState } from 'preact/hooks';
import { delayRange, delayStep } from '../settings/schema.ts';

interface DelayChoiceProps {
	readonly name: 'dwell' | 'leave';
	/** In ms. */
	readonly delay: number;
	onChoose(delay: number): void;
}

const labels = {
	dwell: 'How long the pointer rests on a word first',
	leave: 'How long it stays when the pointer leaves',
} as const;

/** A time that the pointer takes. Stored when the thumb is let go, told while it moves. */
export function DelayChoice({ name, delay, onChoose }: DelayChoiceProps) {
	const [moving, setMoving] = useState<number>();
	const shown = moving ?? delay;
	const choose = (event: { currentTarget: HTMLInputElement }) => {
		setMoving(undefined);
		onChoose(event.currentTarget.valueAsNumber);
	};
	return (
		<div class="delay">
			<label for={name}>{labels[name]}</label>
			<output for={name} class="delay-value">
				{shown} ms
			</output>
			<input
				id={name}
				type="range"
				data-testid={name}
				min={delayRange.least}
				max={delayRange.most}
				step={delayStep}
				value={shown}
				aria-valuetext={`${shown} milliseconds`}
				onInput={(event) => setMoving(event.currentTarget.valueAsNumber)}
				onChange={choose}
			/>
			<span class="delay-ends small soft" aria-hidden="true">
				<span>Sooner</span>
				<span>Later</span>
			</span>
		</div>
	);
}
