import Fuse from 'fuse.js';
import type { Glossary } from './glossary.ts';

/** Half-open, in UTF-16 code units. */
export interface FoundRange {
	readonly start: number;
	readonly end: number;
}

export type FoundField = 'term' | 'name' | 'gloss' | 'definition';

/** What was found in one group: in its own words, and in those of its senses. */
export interface FoundGroup {
	readonly ranges: Readonly<Partial<Record<FoundField, readonly FoundRange[]>>>;
	/** Sense → where in its definition. Only senses that were found. */
	readonly senses: ReadonlyMap<string, readonly FoundRange[]>;
}

export interface SenseSearchResult {
	/** Group → what was found in it, in the order of the glossary. */
	readonly groups: ReadonlyMap<string, FoundGroup>;
	/** Whether nothing is written as it was typed, and this is only like it. */
	readonly isAlike: boolean;
}

export type SenseSearch = (query: string) => SenseSearchResult;

type Field = { readonly field: FoundField; readonly text: string };

/** What can be found: a group by itself, or one of its senses, which the words of its group help to find. */
interface Entry {
	readonly group: string;
	readonly sense?: string;
	readonly fields: readonly Field[];
}

/** Fuzzy matching of a whole pasted page takes seconds, and nothing shipped is that long. Unit: UTF-16 code units. */
const longestQuery = 200;

/**
 * Searches the tree of groups and senses. All words of the query must stand in an entry; where that finds nothing, words
 * that are spelled much like them count.
 */
export function createSenseSearch(glossary: Glossary): SenseSearch {
	const entries = entriesOf(glossary);
	const vocabulary = new Set(entries.flatMap(({ fields }) => fields.flatMap(({ text }) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])));
	// As in `search.ts`: 0 is exact, 1 anything; 0.3 forgives one slip in a word of five letters.
	const fuse = new Fuse([...vocabulary], { ignoreLocation: true, threshold: 0.3 });
	const find = (words: readonly (readonly string[])[]) =>
		entries.map((entry): FoundEntry => ({ entry, hits: findWords(entry, words) })).filter(({ hits }) => hits.length > 0);
	return (query) => {
		const words = query.slice(0, longestQuery).match(/\S+/g) ?? [];
		if (words.length === 0) return { groups: new Map(), isAlike: false };
		const found = find(words.map((word) => [word]));
		if (found.length > 0) return { groups: byGroup(found), isAlike: false };
		const alike = find(words.map((word) => [word, ...fuse.search(word).map(({ item }) => item)]));
		return { groups: byGroup(alike), isAlike: alike.length > 0 };
	};
}

interface Hit extends FoundRange {
	readonly field: FoundField;
}

interface FoundEntry {
	readonly entry: Entry;
	readonly hits: readonly Hit[];
}

/**
 * Where the words stand; nowhere unless all of them do, and one of them in what is the entry's own.
 * @param words each with others that will do in its place
 */
function findWords({ fields, sense }: Entry, words: readonly (readonly string[])[]): Hit[] {
	const hits: Hit[] = [];
	for (const alternatives of words) {
		const found = fields.flatMap(({ field, text }) => rangesOf(text, alternatives).map((range) => ({ field, ...range })));
		if (found.length === 0) return [];
		hits.push(...found);
	}
	return sense === undefined || hits.some(({ field }) => field === 'definition') ? hits : [];
}

function rangesOf(text: string, words: readonly string[]): FoundRange[] {
	const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return [...text.matchAll(new RegExp(escaped.join('|'), 'giu'))].map(({ index, 0: hit }) => ({ start: index, end: index + hit.length }));
}

interface GroupInMaking {
	readonly ranges: Partial<Record<FoundField, FoundRange[]>>;
	readonly senses: Map<string, FoundRange[]>;
}

function byGroup(found: readonly FoundEntry[]): Map<string, FoundGroup> {
	const groups = new Map<string, GroupInMaking>();
	for (const { entry, hits } of found) {
		const known: GroupInMaking = groups.get(entry.group) ?? { ranges: {}, senses: new Map() };
		groups.set(entry.group, known);
		const inField = (wanted: FoundField) => hits.filter(({ field }) => field === wanted).map(({ start, end }) => ({ start, end }));
		for (const field of ['term', 'name', 'gloss'] as const) {
			const ranges = inField(field);
			if (ranges.length > 0) known.ranges[field] = ranges;
		}
		if (entry.sense !== undefined) known.senses.set(entry.sense, inField('definition'));
	}
	return groups;
}

function entriesOf(glossary: Glossary): Entry[] {
	return glossary.terms.flatMap(({ term, groups }) =>
		groups.flatMap(({ id, name, gloss }) => {
			const ofGroup: Field[] = [
				{ field: 'term', text: term },
				{ field: 'name', text: name },
				{ field: 'gloss', text: gloss },
			];
			const senses = glossary
				.sensesOf(id)
				.map(({ id: sense, definition }): Entry => ({ group: id, sense, fields: [...ofGroup, { field: 'definition', text: definition }] }));
			return [{ group: id, fields: ofGroup }, ...senses];
		}),
	);
}
