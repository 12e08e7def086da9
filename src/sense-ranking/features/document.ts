import { type Context, contextReach } from '../context.ts';
import type { Surroundings } from '../tokens.ts';
import type { ClassesOf, Emit } from './feature.ts';
import { stem } from './stem.ts';

/** What stands above the passage: words of its heading and of the document's title. Offsets there are not in the passage. */
export function emitDocument(context: Context, classesOf: ClassesOf, emit: Emit): void {
	const words =
		`${context.heading ?? ''} ${context.title ?? ''}`
			.slice(0, contextReach)
			.toLowerCase()
			.match(/\p{L}+/gu) ?? [];
	for (const word of new Set(words)) {
		emit(`above:${stem(word)}`);
		for (const name of classesOf(word)) emit(`above-class:${name}`);
	}
}

/**
 * Whether the surroundings are English at all: the share of function words, and those of other languages by language
 * (classes whose name starts with `language`).
 */
export function emitLanguage({ tokens, at }: Surroundings, classesOf: ClassesOf, emit: Emit): void {
	const foreign = new Map<string, number>();
	let english = 0;
	let words = 0;
	let accented = 0;
	for (const [index, token] of tokens.entries()) {
		if (index === at || token.shape === 'mark' || token.shape === 'figure') continue;
		words += 1;
		const classes = classesOf(token.word);
		if (classes.some((name) => name.startsWith('function'))) english += 1;
		for (const name of classes) if (name.startsWith('language')) foreign.set(name, (foreign.get(name) ?? 0) + 1);
		if (/[à-öø-ÿœß]/.test(token.word)) accented += 1;
	}
	const bucket = (count: number) => (count >= 3 ? '3+' : String(count));
	emit(`language:english:${words === 0 ? 'none' : Math.min(4, Math.floor((8 * english) / words))}`);
	const most = Math.max(0, ...foreign.values());
	emit(`language:foreign:${bucket(most)}`);
	if (most > english) emit('language:foreign-beats-english');
	if (accented > 0) emit(`language:accented:${bucket(accented)}`);
}
