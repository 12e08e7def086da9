import type { Comparison, Glossary } from '../glossary/glossary.ts';
import { type MarkStyle, markStyles } from '../settings/schema.ts';
import { formRanges } from '../ui/form-ranges.ts';
import { MarkedText } from '../ui/marked-text.tsx';
import { inEnglish } from '../wording/language.ts';
import { say } from '../wording/words.ts';

interface MarkStyleChoiceProps {
	readonly glossary: Glossary;
	readonly comparison: Comparison;
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

/** How marks look on pages, each style shown on a sentence of ours. */
export function MarkStyleChoice({ glossary, comparison, chosen, onChoose }: MarkStyleChoiceProps) {
	const sample = sampleSentence(glossary, comparison);
	return (
		<fieldset class="mark-styles">
			<legend class="heard">{say('options.marks.legend')}</legend>
			{markStyles.map((style) => (
				<label key={style} class="mark-style">
					<input
						type="radio"
						name="mark-style"
						value={style}
						data-testid="mark-style"
						checked={style === chosen}
						onChange={() => onChoose(style)}
					/>
					<span class="mark-style-name">{styleNames[style]}</span>
					<span class="mark-style-preview" data-style={style} aria-hidden="true" {...inEnglish()}>
						<MarkedText text={sample.text} ranges={sample.ranges} />
					</span>
				</label>
			))}
		</fieldset>
	);
}

/** The shortest example of the first side, so that five of them stay easy to compare. */
function sampleSentence(glossary: Glossary, comparison: Comparison) {
	const side = glossary.terms.find(({ term }) => term === comparison.summary.sides[0]) ?? glossary.terms[0];
	const examples = side?.senses.flatMap(({ id, examples }) => examples.map((text) => ({ id, text }))) ?? [];
	const { id, text } = examples.sort((a, b) => a.text.length - b.text.length)[0] ?? { id: '', text: '' };
	return { text, ranges: formRanges(glossary, id, text) };
}
