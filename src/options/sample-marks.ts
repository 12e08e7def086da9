import { sureFrom } from '../sense-ranking/ranking.ts';
import { startThinning } from '../settings/density.ts';
import type { Settings } from '../settings/schema.ts';
import { isShown } from '../settings/senses.ts';
import type { RankedSection, SampleWord } from './rank-sample.ts';

type MarkChoices = Pick<Settings, 'density' | 'hiddenGroups' | 'hiddenSenses'>;

/** The words of the sample that these choices mark, in their order. */
export function markedWords(sections: readonly RankedSection[], choices: MarkChoices): ReadonlySet<SampleWord> {
	const words = sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.words));
	const keepsMark = startThinning(choices.density);
	const isMarked = ({ term, section, ranking: { group, sense, confidence } }: SampleWord) =>
		group !== null && isShown(choices, group, sense) && keepsMark({ term, group, section, isSure: confidence >= sureFrom });
	return new Set(words.filter(isMarked));
}
