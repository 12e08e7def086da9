import { nowhere } from './feature-sink.ts';
import type { Reading } from './reading.ts';
import { templates } from './template.ts';

/**
 * Whether the surroundings are English at all: the share of function words, and those of other languages by language
 * (classes whose name starts with `language`).
 */
export function findLanguage({ tokens, at, atoms, sink }: Reading): void {
	const foreign = new Map<string, number>();
	let english = 0;
	let words = 0;
	let accented = 0;
	for (let index = 0; index < tokens.length; index += 1) {
		const token = tokens[index];
		if (!token || index === at || token.shape === 'mark' || token.shape === 'figure') continue;
		words += 1;
		if (token.lexeme.isFunction) english += 1;
		for (const name of token.lexeme.languages) foreign.set(name, (foreign.get(name) ?? 0) + 1);
		if (/[à-öø-ÿœß]/.test(token.word)) accented += 1;
	}
	const most = Math.max(0, ...foreign.values());
	const emit = (name: string) => sink.one(templates.language, atoms.atomOf(name), nowhere, nowhere);
	emit(`english:${words === 0 ? 'none' : Math.min(4, Math.floor((8 * english) / words))}`);
	emit(`foreign:${bucketOf(most)}`);
	if (most > english) emit('foreign-beats-english');
	if (accented > 0) emit(`accented:${bucketOf(accented)}`);
}

const bucketOf = (count: number): string => (count >= 3 ? '3+' : String(count));
