import type { Sample } from '../glossary/sample.ts';
import { inEnglish } from '../wording/language.ts';
import { say } from '../wording/words.ts';

type NoteKind = 'sure' | 'unsure' | 'no-use';

const notes: Readonly<Record<NoteKind, string>> = {
	sure: say('welcome.try.sure'),
	unsure: say('welcome.try.unsure'),
	'no-use': say('welcome.try.noUse'),
};

interface SampleParagraph {
	readonly text: string;
	readonly note?: NoteKind;
}

/** A text to try the cards on, with a note beside the first paragraph of each kind. */
export function SampleText({ sample }: { readonly sample: Sample }) {
	return (
		<article class="sample-text" data-testid="sample">
			{withNotes(sample).map(({ heading, paragraphs }) => (
				<section key={heading} class="sample-section">
					<h3 {...inEnglish()}>{heading}</h3>
					{paragraphs.map(({ text, note }) => (
						<div key={text} class="sample-row">
							<p {...inEnglish()} data-note={note}>
								{text}
							</p>
							{note && (
								<p class="sample-note small" role="note">
									{notes[note]}
								</p>
							)}
						</div>
					))}
				</section>
			))}
		</article>
	);
}

function withNotes({ sections, unsure }: Sample) {
	const paragraphs = sections.flatMap((section) => section.paragraphs);
	const noted = new Map<unknown, NoteKind>([
		[paragraphs.find(({ groups }) => groups.every((group) => group !== null)), 'sure'],
		[paragraphs.find(({ groups }) => groups.every((group) => group === null)), 'no-use'],
	]);
	return sections.map(({ heading, paragraphs }, place) => {
		const own: SampleParagraph[] = paragraphs.map((paragraph) => {
			const note = noted.get(paragraph);
			return { text: paragraph.text, ...(note && { note }) };
		});
		const isLast = place === sections.length - 1;
		return { heading, paragraphs: isLast ? [...own, { text: unsure.text, note: 'unsure' as const }] : own };
	});
}
