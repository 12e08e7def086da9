import { type CardPart, cardParts } from '../settings/schema.ts';
import { say } from '../wording/words.ts';
import { CheckChoice } from './check-choice.tsx';

interface CardPartsChoiceProps {
	/** Parts that the card leaves out; ids that this version does not know stay. */
	readonly hidden: readonly string[];
	onHide(hidden: readonly string[]): void;
}

const partNames: Readonly<Record<CardPart, string>> = {
	example: say('options.card.parts.example'),
	reason: say('options.card.parts.reason'),
	sureness: say('options.card.parts.sureness'),
	counterpart: say('options.card.parts.counterpart'),
	others: say('options.card.parts.others'),
	actions: say('options.card.parts.actions'),
};

/** What the card says besides the definition. */
export function CardPartsChoice({ hidden, onHide }: CardPartsChoiceProps) {
	const show = (part: CardPart, isShown: boolean) => onHide([...hidden.filter((each) => each !== part), ...(isShown ? [] : [part])]);
	return (
		<fieldset class="card-parts">
			<legend>{say('options.card.parts.legend')}</legend>
			{cardParts.map((part) => (
				<CheckChoice
					key={part}
					setting={`card-part-${part}`}
					label={partNames[part]}
					isChecked={!hidden.includes(part)}
					onCheck={(isShown) => show(part, isShown)}
				/>
			))}
			<p class="soft small">{say('options.card.parts.always')}</p>
		</fieldset>
	);
}
