import { useState } from 'preact/hooks';
import { delayRange, delayStep } from '../settings/schema.ts';
import { formatNumber } from '../wording/formats.ts';
import { say } from '../wording/words.ts';

interface DelayChoiceProps {
	readonly name: 'dwell' | 'leave';
	/** In ms. */
	readonly delay: number;
	onChoose(delay: number): void;
}

const labels = {
	dwell: say('options.card.delay.dwell'),
	leave: say('options.card.delay.leave'),
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
				{say('options.card.delay.time', { time: formatNumber(shown) })}
			</output>
			<input
				id={name}
				type="range"
				data-testid={name}
				min={delayRange.least}
				max={delayRange.most}
				step={delayStep}
				value={shown}
				aria-valuetext={say('options.card.delay.timeHeard', { time: formatNumber(shown) })}
				onInput={(event) => setMoving(event.currentTarget.valueAsNumber)}
				onChange={choose}
			/>
			<span class="delay-ends small soft" aria-hidden="true">
				<span>{say('options.card.delay.sooner')}</span>
				<span>{say('options.card.delay.later')}</span>
			</span>
		</div>
	);
}
