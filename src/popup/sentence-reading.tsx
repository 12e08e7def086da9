import type { Glossary } from '../glossary/glossary.ts';
import { GroupTag } from '../ui/group-tag.tsx';
import { MarkedText } from '../ui/marked-text.tsx';
import { SenseGrammar } from '../ui/sense-entry.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { ShareBar } from '../ui/share-bar.tsx';
import { sureWords } from '../ui/sureness.ts';
import { formatList, formatNumber } from '../wording/formats.ts';
import { inEnglish } from '../wording/language.ts';
import { say } from '../wording/words.ts';
import type { SentenceQuery } from './sentence-query.ts';
import type { WordReading } from './sentence-readings.ts';
import { useSentenceReadings } from './use-sentence-readings.ts';

interface SentenceReadingProps {
	readonly glossary: Glossary;
	readonly sentence: SentenceQuery;
	/** Leaves the search for what the comparison says of a sense. */
	onOpenSense(id: string): void;
}

/** Which sense each word of the reader's own sentence carries, how sure that is, and why. */
export function SentenceReading({ glossary, sentence, onOpenSense }: SentenceReadingProps) {
	const readings = useSentenceReadings(sentence, glossary);
	return (
		<section class="sentence" aria-labelledby="sentence-title" data-testid="sentence">
			<h2 class="sentence-title" id="sentence-title">
				{say('popup.sentence.title')}
			</h2>
			<p class="small soft" role="status">
				{readings === 'waiting'
					? say('popup.sentence.waiting')
					: 'reason' in readings
						? say('popup.sentence.failed', readings)
						: countWords(sentence)}
			</p>
			{Array.isArray(readings) && (
				<ol class="readings">
					{readings.map((reading, place) => (
						<Reading key={place} glossary={glossary} reading={reading} onOpenSense={onOpenSense} />
					))}
				</ol>
			)}
		</section>
	);
}

function countWords({ occurrences, total }: SentenceQuery): string {
	if (total > occurrences.length)
		return say('popup.sentence.some', { count: formatNumber(occurrences.length), total: formatNumber(total) });
	return say('popup.sentence.count', total, { count: formatNumber(total) });
}

interface ReadingProps extends Pick<SentenceReadingProps, 'glossary' | 'onOpenSense'> {
	readonly reading: WordReading;
}

function Reading({ glossary, reading: { word, quote, reasons, meaning }, onOpenSense }: ReadingProps) {
	return (
		<li class="reading" data-testid="reading" data-group={meaning?.group}>
			<p class="reading-quote" dir="auto" {...inEnglish()}>
				<MarkedText text={quote.text} ranges={quote.ranges} />
			</p>
			{meaning === undefined ? (
				<p class="soft small">{say('popup.sentence.noUse', { word })}</p>
			) : (
				<>
					<h3 class="reading-group">
						<span class="heard">{say('popup.sentence.word', { word })} </span>
						<Groups glossary={glossary} group={meaning.group} other={meaning.other} />
						<span class="reading-sure">
							<ShareBar share={meaning.confidence} /> {sureWords(meaning.confidence)}
						</span>
					</h3>
					<p class="reading-definition" {...inEnglish()}>
						{meaning.sense.definition}
					</p>
					<SenseGrammar sense={meaning.sense} />
					{reasons.length > 0 && (
						<p class="soft small">
							<Sentence
								of="popup.sentence.because"
								parts={{
									reasons: <bdi {...inEnglish()}>{formatList(reasons.map((reason) => say('popup.sentence.reason', { reason })))}</bdi>,
								}}
							/>
						</p>
					)}
					<button type="button" class="button button-quiet reading-more" onClick={() => onOpenSense(meaning.sense.id)}>
						{say('popup.sentence.more')}
					</button>
				</>
			)}
		</li>
	);
}

function Groups({ glossary, group, other }: { readonly glossary: Glossary; readonly group: string; readonly other: string | undefined }) {
	const tag = <GroupTag glossary={glossary} group={group} />;
	if (other === undefined) return tag;
	return (
		<span class="reading-two">
			<Sentence of="popup.sentence.couldBe" parts={{ group: tag, other: <GroupTag glossary={glossary} group={other} /> }} />
		</span>
	);
}
