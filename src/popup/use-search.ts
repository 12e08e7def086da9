import { useMemo, useState } from 'preact/hooks';
import type { Comparison, Glossary } from '../glossary/glossary.ts';
import { createSearch, type Search, type SearchMatch } from '../glossary/search.ts';
import { createDetector, type Detector } from '../term-detection/detect.ts';
import { goToAnchor } from './anchors.ts';
import { readSentence, type SentenceQuery } from './sentence-query.ts';

/** The search as the screen shows it. */
export interface SearchState {
	readonly query: string;
	readonly matches: readonly SearchMatch[];
	/** What was typed or pasted is a sentence with terms in it: to be read, besides being searched for. */
	readonly sentence: SentenceQuery | undefined;
	/** Whether the results stand in the place of the sections. */
	readonly isOpen: boolean;
	/** Place of the chosen result, -1 for none. */
	readonly chosen: number;
	type(query: string): void;
	/** Moves the choice by `step`, round the ends. */
	step(step: 1 | -1): void;
	/** Leaves the search for the result at `place`. */
	open(place: number): void;
	/** Leaves the search for what has this anchor. */
	goTo(anchor: string): void;
	clear(): void;
}

/** A sentence that is longer than that, in UTF-16 code units, is none of ours: searching for it finds chance likenesses, slowly. */
const longestSearched = 80;

export function useSearch(glossary: Glossary, comparison: Comparison): SearchState {
	// Made with the first query: the popup opens sooner without it.
	const tools = useMemo(
		() => lazily(() => ({ search: createSearch(glossary, comparison), detect: createDetector(glossary) })),
		[glossary, comparison],
	);
	const [query, setQuery] = useState('');
	const [isOpen, setOpen] = useState(false);
	const [chosen, setChosen] = useState(-1);
	const { matches, sentence } = useMemo(() => look(query, tools), [tools, query]);
	const type = (typed: string) => {
		setQuery(typed);
		setOpen(typed.trim() !== '');
		setChosen(-1);
	};
	const step = (by: 1 | -1) => {
		setOpen(query.trim() !== '');
		// From no choice, upwards means the last one.
		setChosen((from) => (matches.length === 0 ? -1 : (Math.max(from, by === 1 ? -1 : 0) + by + matches.length) % matches.length));
	};
	const goTo = (anchor: string) => {
		setOpen(false);
		// The sections are hidden until the next rendering, and what is hidden cannot be scrolled to.
		requestAnimationFrame(() => goToAnchor(anchor));
	};
	const open = (place: number) => {
		const match = matches[place];
		if (match) goTo(match.entry.id);
	};
	return { query, matches, sentence, isOpen, chosen, type, step, open, goTo, clear: () => type('') };
}

function look(query: string, tools: () => { search: Search; detect: Detector }): Pick<SearchState, 'matches' | 'sentence'> {
	if (query.trim() === '') return { matches: [], sentence: undefined };
	const { search, detect } = tools();
	const sentence = readSentence(query, detect);
	return { sentence, matches: sentence && query.length > longestSearched ? [] : search(query) };
}

function lazily<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => {
		made ??= make();
		return made;
	};
}
