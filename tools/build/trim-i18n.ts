/**
 * `@wxt-dev/i18n` tells developers of wrong calls and of sentences that are missing. Types and tests do so here, and the
 * console of a page is the page's own: scripts in pages go without.
 */
import type { Plugin } from 'vite';

/** As `dist/index.mjs` of version 0.2 spells them. */
const warnings: readonly RegExp[] = [
	/else throw Error\(`Unknown argument[^`]*`\);/,
	/if \(!message\) console\.warn\([^;]*\);/,
	/default: throw Error\("Unknown plural formatting"\);/,
];

/** @throws where the library no longer looks as expected */
export function trimWarnings(code: string): string {
	return warnings.reduce((left, warning) => {
		if (!warning.test(left)) throw new Error(`@wxt-dev/i18n: expected ${warning}, found none. See tools/build/trim-i18n.ts.`);
		return left.replace(warning, '');
	}, code);
}

export function trimI18n(): Plugin {
	let isInPages = false;
	return {
		name: 'trim-i18n',
		configResolved({ build }) {
			isInPages = build.lib !== false && JSON.stringify(build.lib.entry).includes('entrypoints/lens');
		},
		transform: (code, id) =>
			isInPages && /\/@wxt-dev\/i18n\/dist\/index\.mjs$/.test(id) ? { code: trimWarnings(code), map: null } : undefined,
	};
}
