import type { Atom } from '../atoms.ts';
import { nowhere } from './feature-sink.ts';
import type { Reading } from './reading.ts';
import { templates } from './template.ts';

/**
 * Whether the surroundings are English at all: the share of function words, and those of other languages by language
 * (classes whose name starts with `language`).
 */
export function findLanguage({ tokens, at, names, sink }: Reading): void {
	let foreign: Map<string, number> | undefined;
	let english = 0;
	let words = 0;
	let accented = 0;
	for (let index = 0; index < tokens.length; index += 1) {
		const token = tokens[index];
		if (!token || index === at || token.shape === 'mark' || token.shape === 'figure') continue;
		words += 1;
		if (token.lexeme.isFunction) english += 1;
		if (token.isAccented) accented += 1;
		for (const name of token.lexeme.languages) {
			foreign ??= new Map();
			foreign.set(name, (foreign.get(name) ?? 0) + 1);
		}
	}
	const most = foreign ? Math.max(...foreign.values()) : 0;
	const emit = (atom: Atom) => sink.one(templates.language, atom, nowhere, nowhere);
	emit(words === 0 ? names.noWords : bucketOf(Math.floor((8 * english) / words), names.english));
	emit(bucketOf(most, names.foreign));
	if (most > english) emit(names.foreignBeatsEnglish);
	if (accented > 0) emit(bucketOf(accented, names.accented));
}

const bucketOf = (count: number, atoms: readonly Atom[]): Atom => atoms[Math.min(count, atoms.length - 1)] as Atom;
