import { type Modifier, modifiers, type Settings, type Trigger, triggers } from '../settings/schema.ts';

interface TriggerChoiceProps {
	readonly chosen: Pick<Settings, 'trigger' | 'modifier'>;
	onChoose(change: Partial<Settings>): void;
}

const triggerNames: Readonly<Record<Trigger, string>> = {
	hover: 'Rest the pointer on a word',
	'hover-with-modifier': 'Rest on a word and hold a key',
	click: 'Click a word',
	keyboard: 'By keyboard only',
};

const modifierNames: Readonly<Record<Modifier, string>> = { alt: 'Alt (Option)', ctrl: 'Ctrl', shift: 'Shift', meta: '⌘ or Windows key' };

/** What opens the card. */
export function TriggerChoice({ chosen, onChoose }: TriggerChoiceProps) {
	return (
		<>
			<fieldset class="triggers">
				<legend>What opens it</legend>
				{triggers.map((trigger) => (
					<label key={trigger} class="trigger">
						<input
							type="radio"
							name="trigger"
							value={trigger}
							data-testid="trigger"
							checked={trigger === chosen.trigger}
							onChange={() => onChoose({ trigger })}
						/>
						{triggerNames[trigger]}
					</label>
				))}
			</fieldset>
			{chosen.trigger === 'hover-with-modifier' && <ModifierChoice chosen={chosen.modifier} onChoose={onChoose} />}
			<p class="soft small">The keys that walk from word to word open it too, whatever you choose here.</p>
		</>
	);
}

function ModifierChoice({ chosen, onChoose }: { readonly chosen: Modifier; onChoose(change: Partial<Settings>): void }) {
	const choose = ({ currentTarget }: { currentTarget: HTMLSelectElement }) => {
		const modifier = modifiers.find((each) => each === currentTarget.value);
		if (modifier) onChoose({ modifier });
	};
	return (
		<p class="modifier">
			<label for="modifier">The key to hold</label>
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
