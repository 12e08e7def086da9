import { Fragment } from 'preact';
import type { Glossary } from '../glossary/glossary.ts';
import type { Settings } from '../settings/schema.ts';
import { groupHue } from '../ui/group-colour.ts';
import { inEnglish } from '../wording/language.ts';
import type { RankedSection, SampleParagraph, SampleWord } from './rank-sample.ts';

interface SampleTextProps {
	readonly glossary: Glossary;
	readonly sections: readonly RankedSection[];
	readonly marked: ReadonlySet<SampleWord>;
	readonly look: Pick<Settings, 'markStyle' | 'markColour'>;
}

/** The sample as a page that is marked as the reader has chosen. */
export function SampleText({ sections, ...props }: SampleTextProps) {
	return (
		<div class="sample-text" data-style={props.look.markStyle} data-colour={props.look.markColour} {...inEnglish()}>
			{sections.map(({ heading, paragraphs }) => (
				<div key={heading} class="sample-section">
					<p class="sample-heading">{heading}</p>
					{paragraphs.map((paragraph) => (
						<p key={paragraph.text}>
							<Pieces paragraph={paragraph} {...props} />
						</p>
					))}
				</div>
			))}
		</div>
	);
}

function Pieces({
	paragraph: { text, words },
	glossary,
	marked,
}: Omit<SampleTextProps, 'sections'> & { readonly paragraph: SampleParagraph }) {
	const ends = [0, ...words.map(({ end }) => end)];
	return (
		<>
			{words.map((word, place) => (
				<Fragment key={word.start}>
					{text.slice(ends[place], word.start)}
					<Word glossary={glossary} word={word} isMarked={marked.has(word)}>
						{text.slice(word.start, word.end)}
					</Word>
				</Fragment>
			))}
			{text.slice(ends.at(-1))}
		</>
	);
}

interface WordProps {
	readonly glossary: Glossary;
	readonly word: SampleWord;
	readonly isMarked: boolean;
	readonly children: string;
}

function Word({ glossary, word: { ranking }, isMarked, children }: WordProps) {
	const hooks = { 'data-testid': 'sample-word', 'data-group': ranking.group ?? '' };
	if (!isMarked || ranking.group === null) return <span {...hooks}>{children}</span>;
	return (
		<mark class="sample-mark" data-hue={groupHue(glossary, ranking.group)} {...hooks}>
			{children}
		</mark>
	);
}
