import { type MarkStyle, markStyles } from '../settings/schema.ts';
import { say } from '../wording/words.ts';

interface MarkStyleChoiceProps {
	readonly chosen: MarkStyle;
	onChoose(style: MarkStyle): void;
}

const styleNames: Readonly<Record<MarkStyle, string>> = {
	dotted: say('options.marks.style.dotted'),
	solid: say('options.marks.style.solid'),
	wavy: say('options.marks.style.wavy'),
	background: say('options.marks.style.background'),
	none: say('options.marks.style.none'),
};

/** How marks look on pages: the name of each style is marked in it. */
export function MarkStyleChoice({ chosen, onChoose }: MarkStyleChoiceProps) {
	return (
		<fieldset class="radio-choice">
			<legend>{say('options.marks.legend')}</legend>
			{markStyles.map((style) => (
				<div key={style} class="radio" data-style={style}>
					<input
						type="radio"
						id={`mark-style-${style}`}
						name="mark-style"
						value={style}
						data-testid="mark-style"
						checked={style === chosen}
						onChange={() => onChoose(style)}
					/>
					<label for={`mark-style-${style}`}>
						<span class="sample-mark">{styleNames[style]}</span>
					</label>
				</div>
			))}
		</fieldset>
	);
}
