import Fuse from 'fuse.js';
import type { Comparison, Glossary } from './glossary.ts';

/** One thing the search can find, flattened to text. */
export interface SearchEntry {
	readonly kind: 'sense' | 'question' | 'chart' | 'difference';
	/** Id of the sense, question, row or difference; the anchor of its link. */
	readonly id: string;
	readonly heading: string;
	readonly body: string;
	readonly examples: readonly string[];
}

const fields = ['heading', 'body', 'examples'] as const;
export type SearchField = (typeof fields)[number];

export interface SearchMatch {
	readonly entry: SearchEntry;
	/** Where the query was found: half-open UTF-16 ranges of a field; `item` is the place in `examples`. */
	readonly ranges: readonly { readonly field: SearchField; readonly item: number; readonly start: number; readonly end: number }[];
}

export type Search = (query: string) => readonly SearchMatch[];

/** Hits shorter than this are noise that fuzzy matching scatters over a text. Unit: UTF-16 code units. */
const shortestHit = 3;

/** Fuzzy matching of a whole pasted page takes seconds, and nothing shipped is that long. Unit: UTF-16 code units. */
const longestQuery = 200;

/** Each is looked for by itself in every field. */
const mostWords = 8;
/** More than that nobody looks through. */
const mostMatches = 40;

const inAnyField = (word: string) => ({ $or: fields.map((field) => ({ [field]: word })) });

/** Builds a typo-tolerant search over all senses, chart rows, differences and questions. An empty query finds nothing. */
export function createSearch(glossary: Glossary, comparison: Comparison): Search {
	const fuse = new Fuse(searchEntries(glossary, comparison), {
		keys: [
			{ name: 'heading', weight: 3 },
			{ name: 'body', weight: 2 },
			{ name: 'examples', weight: 1 },
		],
		includeMatches: true,
		minMatchCharLength: shortestHit,
		// A query may stand anywhere in a definition, so distance from its start says nothing.
		ignoreLocation: true,
		// 0 is exact, 1 anything; 0.3 forgives one slip in a word of five letters ("custmer").
		threshold: 0.3,
		useExtendedSearch: false,
	});
	return (query) => {
		const wanted = query.trim().slice(0, longestQuery);
		if (wanted === '') return [];
		const words = [...new Set(wanted.split(/\s+/).filter((word) => word.length >= shortestHit))].slice(0, mostWords);
		const inOneGo = fuse.search(wanted, { limit: mostMatches });
		const apart = words.length < 2 ? [] : fuse.search({ $and: words.map(inAnyField) }, { limit: mostMatches });
		// What has the query as it is written, then what has all its words, then what only looks like it.
		const isWritten = inOneGo.filter(({ item }) => hasText(item, wanted));
		const found = new Map<number, (typeof inOneGo)[number]>();
		for (const each of [...isWritten, ...apart, ...inOneGo])
			if (!found.has(each.refIndex) && found.size < mostMatches) found.set(each.refIndex, each);
		return [...found.values()].map(({ item, matches = [] }) => ({
			entry: item,
			ranges: matches.flatMap((match) =>
				match.indices.map(([first, last]) => ({
					field: match.key as SearchField,
					item: match.refIndex ?? 0,
					start: first,
					end: last + 1,
				})),
			),
		}));
	};
}

function hasText({ heading, body, examples }: SearchEntry, text: string): boolean {
	return [heading, body, ...examples].some((each) => each.toLowerCase().includes(text.toLowerCase()));
}

function searchEntries(glossary: Glossary, comparison: Comparison): SearchEntry[] {
	const senses = glossary.terms.flatMap((term) =>
		term.senses.map(
			(sense): SearchEntry => ({
				kind: 'sense',
				id: sense.id,
				heading: `${term.term}: ${glossary.group(sense.group)?.name ?? ''}`,
				body: sense.definition,
				examples: sense.examples,
			}),
		),
	);
	return [
		...senses,
		...comparison.questions.map(
			(row): SearchEntry => ({ kind: 'question', id: row.id, heading: row.question, body: row.answer, examples: [] }),
		),
		...comparison.chart.map(
			(row): SearchEntry => ({ kind: 'chart', id: row.id, heading: row.label, body: row.cells.join(' / '), examples: [] }),
		),
		...comparison.differences.map(
			(row): SearchEntry => ({ kind: 'difference', id: row.id, heading: row.title, body: row.text, examples: [] }),
		),
	];
}
