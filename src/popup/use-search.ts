import { useMemo, useState } from 'preact/hooks';
import type { Comparison, Glossary } from '../glossary/glossary.ts';
import { createSearch, type SearchMatch } from '../glossary/search.ts';
import { goToAnchor } from './anchors.ts';

/** The search as the screen shows it. */
export interface SearchState {
	readonly query: string;
	readonly matches: readonly SearchMatch[];
	/** Whether the results stand in the place of the sections. */
	readonly isOpen: boolean;
	/** Place of the chosen result, -1 for none. */
	readonly chosen: number;
	type(query: string): void;
	/** Moves the choice by `step`, round the ends. */
	step(step: 1 | -1): void;
	/** Leaves the search for the result at `place`. */
	open(place: number): void;
	clear(): void;
}

export function useSearch(glossary: Glossary, comparison: Comparison): SearchState {
	const search = useMemo(() => createSearch(glossary, comparison), [glossary, comparison]);
	const [query, setQuery] = useState('');
	const [isOpen, setOpen] = useState(false);
	const [chosen, setChosen] = useState(-1);
	const matches = useMemo(() => search(query), [search, query]);
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
	const open = (place: number) => {
		const match = matches[place];
		if (!match) return;
		setOpen(false);
		// The sections are hidden until the next rendering, and what is hidden cannot be scrolled to.
		requestAnimationFrame(() => goToAnchor(match.entry.id));
	};
	return { query, matches, isOpen, chosen, type, step, open, clear: () => type('') };
}
