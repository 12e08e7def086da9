import type { Glossary } from '../glossary/glossary.ts';
import type { Settings } from '../settings/schema.ts';
import { Sentence } from '../ui/sentence.tsx';
import { formatNumber } from '../wording/formats.ts';
import { inEnglish } from '../wording/language.ts';
import { say } from '../wording/words.ts';
import type { SampleWord } from './rank-sample.ts';
import { markedWords } from './sample-marks.ts';
import { SampleText } from './sample-text.tsx';
import type { RankedSample } from './use-ranked-sample.ts';

interface LiveSampleProps {
	readonly glossary: Glossary;
	readonly sample: RankedSample;
	readonly settings: Settings;
}

/** A text in which every group stands, marked as a page would be with the present choices. */
export function LiveSample({ glossary, sample, settings }: LiveSampleProps) {
	const marked = markedWords(sample.sections, settings);
	return (
		<section class="live-sample" aria-labelledby="sample-title" data-testid="sample" aria-busy={sample.kind === 'ranking'}>
			<h3 id="sample-title" class="sample-title">
				{say('options.sample.title')}
			</h3>
			<div class="sample-page">
				<SampleText glossary={glossary} sections={sample.sections} marked={marked} look={settings} />
			</div>
			<SampleNote sample={sample} marked={marked} settings={settings} />
		</section>
	);
}

interface SampleNoteProps {
	readonly sample: RankedSample;
	readonly marked: ReadonlySet<SampleWord>;
	readonly settings: Settings;
}

/** What there is to know of the sample that cannot be seen in it. */
function SampleNote({ sample, marked, settings }: SampleNoteProps) {
	if (sample.kind === 'ranking') return <p class="soft small">{say('options.sample.counting')}</p>;
	if (sample.kind === 'failed')
		return (
			<p class="problem" role="alert">
				{say('options.sample.failed', { reason: sample.reason })}
			</p>
		);
	const words = sample.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ words, text }) => words.map((word) => ({ word, text }))));
	const noUse = words.find(({ word }) => word.ranking.group === null);
	return (
		<div class="sample-note soft small">
			<p data-testid="sample-count">
				{say('options.sample.count', { marked: formatNumber(marked.size), all: formatNumber(words.length) })}
			</p>
			{noUse && (
				<p>
					<Sentence
						of="options.sample.noUse"
						parts={{ word: <q {...inEnglish()}>{wordWithTheOneBefore(noUse.text, noUse.word.end)}</q> }}
					/>
				</p>
			)}
			{settings.markStyle === 'none' && <p>{say('options.sample.invisible', { section: say('options.marks.title') })}</p>}
		</div>
	);
}

/** A name is easier to see for one with its first half: its title, or a first name. */
function wordWithTheOneBefore(text: string, end: number): string {
	return /(?:\S+\s)?\S+$/.exec(text.slice(0, end))?.[0] ?? '';
}
