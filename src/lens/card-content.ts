import type { CardContent } from '../card/content.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { PageOccurrence } from '../page/page-occurrence.ts';
import { objectPlaceholder } from '../page/text-run.ts';
import { isSure, type Ranking } from '../sense-ranking/ranking.ts';
import { sentenceAround } from '../sense-ranking/sentence.ts';
import { balanceDirections } from './balanced-directions.ts';

/**
 * What the card shows of an occurrence; `undefined` where the ranker found no use of the term.
 * @param page where the reader found it
 */
export function toCardContent(
	occurrence: PageOccurrence,
	ranking: Ranking,
	glossary: Glossary,
	page: CardContent['page'],
): CardContent | undefined {
	const sense = ranking.sense === null ? undefined : glossary.sense(ranking.sense);
	if (!sense || ranking.group === null) return undefined;
	const counterpart = counterpartOf(sense.counterpart, glossary);
	return {
		word: balanceDirections(occurrence.passage.text.slice(occurrence.start, occurrence.end)),
		term: occurrence.term,
		group: ranking.group,
		sense,
		confidence: ranking.confidence,
		isSure: isSure(ranking),
		quote: quoteOf(occurrence, ranking),
		others: ranking.ranking.slice(1).flatMap(({ group, probability }) => {
			const lead = glossary.sense(glossary.group(group)?.lead ?? '');
			return lead ? [{ group, sense: lead, probability }] : [];
		}),
		...(counterpart && { counterpart }),
		anchor: sense.id,
		page,
		...(ranking.correction && { correction: ranking.correction }),
	};
}

function counterpartOf(id: string | undefined, glossary: Glossary): CardContent['counterpart'] {
	const sense = id === undefined ? undefined : glossary.sense(id);
	const term = id === undefined ? undefined : glossary.termOfSense(id)?.term;
	return sense && term !== undefined ? { term, sense } : undefined;
}

function quoteOf({ passage: { text }, start, end }: PageOccurrence, { cues }: Ranking): CardContent['quote'] {
	const sentence = sentenceAround(text, start, end);
	const shift = sentence.lead.length - sentence.start;
	const inside = cues.filter((cue) => cue.start >= sentence.start && cue.end <= sentence.end);
	return {
		text: sentence.lead + balanceDirections(text.slice(sentence.start, sentence.end)).replaceAll(objectPlaceholder, '…') + sentence.tail,
		ranges: [
			{ start: start + shift, end: end + shift, kind: 'term' },
			...inside.map((cue) => ({ start: cue.start + shift, end: cue.end + shift, kind: 'cue' as const })),
		],
	};
}
