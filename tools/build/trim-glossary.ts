/**
 * What the card shows of the glossary goes into every frame that has something to mark; what only the popup and the options
 * show, a kilobyte gzipped, does not.
 */
import type { Plugin } from 'vite';

/** Fields of groups and senses that nothing of the session reads; a test compares them with the source. */
export const unreadFields = ['gloss', 'provenance'] as const;

/** The card shows one example of a sense. */
const shownExamples = 1;

/** @param json a file of `data/glossary` */
export function trimTerm(json: string): string {
	return JSON.stringify(
		JSON.parse(json, (name, value) => {
			if (unreadFields.some((field) => field === name)) return undefined;
			return name === 'examples' ? value.slice(0, shownExamples) : value;
		}),
	);
}

export function trimGlossary(): Plugin {
	let isSession = false;
	return {
		name: 'trim-glossary',
		enforce: 'pre',
		configResolved({ build }) {
			isSession = build.lib !== false && JSON.stringify(build.lib.entry).includes('lens-session');
		},
		transform: (code, id) => (isSession && /\/data\/glossary\/[^/]+\.json$/.test(id) ? { code: trimTerm(code), map: null } : undefined),
	};
}
