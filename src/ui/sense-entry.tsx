import type { Glossary } from '../glossary/glossary.ts';
import type { Sense } from '../glossary/schema.ts';
import { inEnglish } from '../wording/language.ts';
import { formRanges } from './form-ranges.ts';
import { MarkedText } from './marked-text.tsx';

interface SenseEntryProps {
	readonly glossary: Glossary;
	readonly sense: Sense;
}

/** One sense as a dictionary sets it: part of speech and labels, definition, examples with the term marked. */
export function SenseEntry({ glossary, sense }: SenseEntryProps) {
	return (
		<div class="sense-entry" {...inEnglish()}>
			<p class="sense-definition">{sense.definition}</p>
			<SenseGrammar sense={sense} />
			<ul class="sense-examples">
				{sense.examples.map((example) => (
					<li key={example}>
						<MarkedText text={example} ranges={formRanges(glossary, sense.id, example)} />
					</li>
				))}
			</ul>
		</div>
	);
}

export function SenseGrammar({ sense }: { readonly sense: Sense }) {
	return (
		<p class="sense-grammar" {...inEnglish()}>
			<span class="sense-part-of-speech">{sense.partOfSpeech}</span>
			{sense.labels.map((label) => (
				<span key={label} class="sense-label">
					{label}
				</span>
			))}
		</p>
	);
}
