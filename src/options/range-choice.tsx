import { useState } from 'preact/hooks';

interface RangeChoiceProps {
	/** What it sets, as machines call it. */
	readonly setting: string;
	readonly label: string;
	readonly value: number;
	readonly range: { readonly least: number; readonly most: number };
	readonly step: number;
	/** What stands at both ends. */
	readonly ends: readonly [least: string, most: string];
	/** The value as it is read, and as it is heard. */
	show(value: number): string;
	hear?(value: number): string;
	onChoose(value: number): void;
}

/** A number between two bounds. Stored when the thumb is let go, told while it moves. */
export function RangeChoice({ setting, label, value, range, step, ends, show, hear = show, onChoose }: RangeChoiceProps) {
	const [moving, setMoving] = useState<number>();
	const shown = moving ?? value;
	const choose = (event: { currentTarget: HTMLInputElement }) => {
		setMoving(undefined);
		onChoose(event.currentTarget.valueAsNumber);
	};
	return (
		<div class="range-choice">
			<label for={setting}>{label}</label>
			<output for={setting} class="range-value">
				{show(shown)}
			</output>
			<input
				id={setting}
				type="range"
				data-testid={setting}
				min={range.least}
				max={range.most}
				step={step}
				value={shown}
				aria-valuetext={hear(shown)}
				onInput={(event) => setMoving(event.currentTarget.valueAsNumber)}
				onChange={choose}
			/>
			<span class="range-ends small soft" aria-hidden="true">
				<span>{ends[0]}</span>
				<span>{ends[1]}</span>
			</span>
		</div>
	);
}
