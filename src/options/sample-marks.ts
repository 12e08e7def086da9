import { sureFrom } from '../sense-ranking/ranking.ts';
import type { Density, Settings } from '../settings/schema.ts';
import { isShown } from '../settings/senses.ts';
import type { RankedSection, SampleWord } from './rank-sample.ts';

type MarkChoices = Pick<Settings, 'density' | 'hiddenGroups' | 'hiddenSenses'>;

/** The words of the sample that these choices mark, in their order. */
export function markedWords(sections: readonly RankedSection[], choices: MarkChoices): ReadonlySet<SampleWord> {
	const words = sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.words));
	const shown = words.filter(({ ranking: { group, sense } }) => group !== null && isShown(choices, group, sense));
	const isWanted = filters[choices.density]();
	return new Set(shown.filter(isWanted));
}

/** Each begins anew with a text, and is asked about its words in their order. */
const filters: Readonly<Record<Density, () => (word: SampleWord) => boolean>> = {
	every: () => () => true,
	'first-in-section': () => firstOf(({ section, ranking }) => `${section} ${ranking.group}`),
	'first-on-page': () => firstOf(({ ranking }) => `${ranking.group}`),
	'where-sense-changes': () => {
		const last = new Map<string, string | null>();
		return ({ term, ranking }) => {
			const isNew = last.get(term) !== ranking.group;
			last.set(term, ranking.group);
			return isNew;
		};
	},
	'where-unsure':
		() =>
		({ ranking }) =>
			ranking.confidence < sureFrom,
};

function firstOf(keyOf: (word: SampleWord) => string): (word: SampleWord) => boolean {
	const seen = new Set<string>();
	return (word) => {
		const key = keyOf(word);
		const isFirst = !seen.has(key);
		seen.add(key);
		return isFirst;
	};
}
