/** The design system has tokens for whole pages as well: those that no card uses are left out of what goes into pages. */
import type { Plugin } from 'vite';

/** Custom properties that nothing of the card names; a test compares them with the source. */
export const unusedTokens = [
	'text-2xl',
	'text-3xl',
	'measure',
	'space-7',
	'space-8',
	'on-accent',
	'danger',
	'danger-tint',
	'shadow-sm',
] as const;

/** @param css `tokens.css`, minified or as it is written */
export function trimTokens(css: string): string {
	const declarations = new RegExp(`--(?:${unusedTokens.join('|')}):\\s*[^;}]+(?:;\\s*|(?=\\}))`, 'g');
	return css.replace(declarations, '');
}

/** Only for scripts in pages: the extension's own pages take the tokens as a file of its own. */
export function trimCardTokens(): Plugin {
	return {
		name: 'trim-card-tokens',
		enforce: 'pre',
		transform: (code, id) => (/\/src\/ui\/tokens\.css\?inline$/.test(id) ? { code: trimTokens(code), map: null } : undefined),
	};
}
