/** What each word of a sentence means there, and why, as it is shown. */
import type { Glossary } from '../glossary/glossary.ts';
import type { Sense } from '../glossary/schema.ts';
import type { Ranker } from '../sense-ranking/rank.ts';
import { rankPassage } from '../sense-ranking/rank-passage.ts';
import { type Ranking, sureFrom } from '../sense-ranking/ranking.ts';
import { sentenceAround } from '../sense-ranking/sentence.ts';
import type { Occurrence } from '../term-detection/detect.ts';
import type { MarkedRange } from '../ui/text-segments.ts';
import type { SentenceQuery } from './sentence-query.ts';

export interface WordReading {
	readonly word: string;
	/** The sentence around it, with the word and its cues marked. */
	readonly quote: { readonly text: string; readonly ranges: readonly MarkedRange[] };
	/** What decided, heaviest first, in the words of the text. */
	readonly reasons: readonly string[];
	/** `undefined` where it is no use of the term. */
	readonly meaning:
		| {
				readonly group: string;
				readonly sense: Sense;
				readonly confidence: number;
				/** The next likely group, where the ranker is not sure. */
				readonly other: string | undefined;
		  }
		| undefined;
}

export function readWords({ text, occurrences }: SentenceQuery, ranker: Ranker, glossary: Glossary): WordReading[] {
	const rankings = rankPassage(
		occurrences.map((occurrence) => ({ text, ...occurrence })),
		ranker,
	);
	return occurrences.flatMap((occurrence, place) => {
		const ranking = rankings[place];
		return ranking ? [readWord(text, occurrence, ranking, glossary)] : [];
	});
}

function readWord(text: string, { start, end }: Occurrence, ranking: Ranking, glossary: Glossary): WordReading {
	const sentence = sentenceAround(text, start, end);
	const shift = sentence.lead.length - sentence.start;
	const moved = (from: number, to: number, kind: MarkedRange['kind']): MarkedRange => ({ start: from + shift, end: to + shift, kind });
	const cues = ranking.cues.filter((cue) => cue.start >= sentence.start && cue.end <= sentence.end);
	return {
		word: text.slice(start, end),
		quote: {
			text: sentence.lead + text.slice(sentence.start, sentence.end) + sentence.tail,
			ranges: [moved(start, end, 'term'), ...cues.map((cue) => moved(cue.start, cue.end, 'cue'))],
		},
		reasons: [...new Set([...cues].sort((a, b) => b.weight - a.weight).map((cue) => text.slice(cue.start, cue.end)))],
		meaning: meaningOf(ranking, glossary),
	};
}

function meaningOf({ group, sense: id, confidence, ranking }: Ranking, glossary: Glossary): WordReading['meaning'] {
	const sense = id === null ? undefined : glossary.sense(id);
	if (group === null || !sense) return undefined;
	return { group, sense, confidence, other: confidence < sureFrom ? ranking[1]?.group : undefined };
}
