import { type Modifier, modifiers, type Settings, type Trigger, triggers } from '../settings/schema.ts';
import { say } from '../wording/words.ts';
import { RadioChoice } from './radio-choice.tsx';

interface TriggerChoiceProps {
	readonly chosen: Pick<Settings, 'trigger' | 'modifier'>;
	onChoose(change: Partial<Settings>): void;
}

const triggerNames: Readonly<Record<Trigger, string>> = {
	hover: say('options.card.trigger.hover'),
	'hover-with-modifier': say('options.card.trigger.hoverWithModifier'),
	click: say('options.card.trigger.click'),
	keyboard: say('options.card.trigger.keyboard'),
};

const modifierNames: Readonly<Record<Modifier, string>> = {
	alt: say('options.card.modifier.alt'),
	ctrl: say('options.card.modifier.ctrl'),
	shift: say('options.card.modifier.shift'),
	meta: say('options.card.modifier.meta'),
};

/** What opens the card. */
export function TriggerChoice({ chosen, onChoose }: TriggerChoiceProps) {
	return (
		<div>
			<RadioChoice
				setting="trigger"
				legend={say('options.card.legend')}
				values={triggers}
				names={triggerNames}
				chosen={chosen.trigger}
				onChoose={(trigger) => onChoose({ trigger })}
			/>
			{chosen.trigger === 'hover-with-modifier' && <ModifierChoice chosen={chosen.modifier} onChoose={onChoose} />}
			<p class="soft small">{say('options.card.always')}</p>
		</div>
	);
}

function ModifierChoice({ chosen, onChoose }: { readonly chosen: Modifier; onChoose(change: Partial<Settings>): void }) {
	const choose = ({ currentTarget }: { currentTarget: HTMLSelectElement }) => {
		const modifier = modifiers.find((each) => each === currentTarget.value);
		if (modifier) onChoose({ modifier });
	};
	return (
		<p class="modifier">
			<label for="modifier">{say('options.card.modifier.label')}</label>
			<select id="modifier" class="field" data-testid="modifier" value={chosen} onChange={choose}>
				{modifiers.map((modifier) => (
					<option key={modifier} value={modifier}>
						{modifierNames[modifier]}
					</option>
				))}
			</select>
		</p>
	);
}
