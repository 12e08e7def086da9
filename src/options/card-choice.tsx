import { delayRange, delayStep, type Settings, type Theme, textSizeRange, textSizeStep, themes } from '../settings/schema.ts';
import { formatNumber } from '../wording/formats.ts';
import { say } from '../wording/words.ts';
import { CardPartsChoice } from './card-parts-choice.tsx';
import { RadioChoice } from './radio-choice.tsx';
import { RangeChoice } from './range-choice.tsx';
import { TriggerChoice } from './trigger-choice.tsx';

interface CardChoiceProps {
	readonly settings: Settings;
	onChange(change: Partial<Settings>): void;
}

const themeNames: Readonly<Record<Theme, string>> = {
	system: say('options.card.theme.system'),
	light: say('options.card.theme.light'),
	dark: say('options.card.theme.dark'),
};

/** What opens the card, how it looks, what it says. */
export function CardChoice({ settings, onChange }: CardChoiceProps) {
	const { trigger } = settings;
	return (
		<div class="choice-columns">
			<div>
				<TriggerChoice chosen={settings} onChoose={onChange} />
				{trigger === 'hover' && <Delay setting="dwell" delay={settings.dwell} onChoose={(dwell) => onChange({ dwell })} />}
				{trigger.startsWith('hover') && <Delay setting="leave" delay={settings.leave} onChoose={(leave) => onChange({ leave })} />}
			</div>
			<div>
				<RadioChoice
					setting="theme"
					legend={say('options.card.theme.legend')}
					values={themes}
					names={themeNames}
					chosen={settings.theme}
					onChoose={(theme) => onChange({ theme })}
				/>
				<RangeChoice
					setting="text-size"
					label={say('options.card.textSize.label')}
					value={settings.textSize}
					range={textSizeRange}
					step={textSizeStep}
					ends={[say('options.card.textSize.smaller'), say('options.card.textSize.larger')]}
					show={(size) => say('options.card.textSize.value', { size: formatNumber(size) })}
					onChoose={(textSize) => onChange({ textSize })}
				/>
			</div>
			<CardPartsChoice hidden={settings.hiddenCardParts} onHide={(hiddenCardParts) => onChange({ hiddenCardParts })} />
		</div>
	);
}

interface DelayProps {
	readonly setting: 'dwell' | 'leave';
	/** In ms. */
	readonly delay: number;
	onChoose(delay: number): void;
}

const delayLabels = {
	dwell: say('options.card.delay.dwell'),
	leave: say('options.card.delay.leave'),
} as const;

/** A time that the pointer takes. */
function Delay({ setting, delay, onChoose }: DelayProps) {
	return (
		<RangeChoice
			setting={setting}
			label={delayLabels[setting]}
			value={delay}
			range={delayRange}
			step={delayStep}
			ends={[say('options.card.delay.sooner'), say('options.card.delay.later')]}
			show={(time) => say('options.card.delay.time', { time: formatNumber(time) })}
			hear={(time) => say('options.card.delay.timeHeard', { time: formatNumber(time) })}
			onChoose={onChoose}
		/>
	);
}
