/** Writes down what `findFeatures` gives of an occurrence, as a test wants to see it. */
import { type Atom, createOpenAtoms, unknownAtom } from '../../src/sense-ranking/atoms.ts';
import type { Context } from '../../src/sense-ranking/context.ts';
import { nameFeature } from '../../src/sense-ranking/features/feature-name.ts';
import { findFeatures } from '../../src/sense-ranking/features/find-features.ts';
import { nameAtoms } from '../../src/sense-ranking/features/named-atoms.ts';
import type { Template } from '../../src/sense-ranking/features/template.ts';
import type { Zone } from '../../src/sense-ranking/features/zone.ts';
import { createLexicon } from '../../src/sense-ranking/lexicon.ts';
import type { Surroundings } from '../../src/sense-ranking/tokens.ts';
import { keepWords } from '../../src/sense-ranking/written-words.ts';
import { readMarked } from './marked-text.ts';

/** Classes with every role there is, and two that have none. */
export const toyClasses = {
	function: ['the', 'of', 'in', 'on', 'a', 'his', 'and', 'was'],
	preposition: ['of', 'in', 'on'],
	determiner: ['the', 'a'],
	possessive: ['his'],
	'phrase-end': ['in', 'on', 'of', 'was'],
	'verb-roll': ['rolled', 'rolls'],
	toy: ['kite', 'ball', 'toys'],
	'language-xx': ['nix', 'nox', 'nux'],
	'language-yy': ['nyx'],
};

const vectors = new Map(['kite', 'ball', 'hill', 'zorb', 'the', 'rolled'].map((word, place) => [word, Float32Array.of(place + 1, -1)]));

/** Of a few words; `zorb`, which tests ask about, and a function word are among them. */
export const toyVectorOf = (word: string): Float32Array | undefined => vectors.get(word);

export interface FoundFeature {
	readonly name: string;
	/** Half-open range of tokens, or -1 twice. */
	readonly from: number;
	readonly to: number;
}

export interface FoundVector {
	readonly zone: Zone;
	readonly vector: Float32Array;
	readonly share: number;
	readonly index: number;
}

export interface Found {
	readonly surroundings: Surroundings;
	/** In the order in which they came, those given several times included. */
	readonly features: readonly FoundFeature[];
	readonly vectors: readonly FoundVector[];
}

export function findIn(context: Context): Found {
	const atoms = createOpenAtoms();
	const features: FoundFeature[] = [];
	const vectors: FoundVector[] = [];
	const add = (from: number, to: number, template: Template, first: Atom, second?: Atom) => {
		if (first !== unknownAtom && second !== unknownAtom) features.push({ name: nameFeature(atoms, template, first, second), from, to });
	};
	const surroundings = findFeatures(context, keepWords(createLexicon(toyClasses, toyVectorOf, atoms)), nameAtoms(atoms), {
		one: (template, atom, from, to) => add(from, to, template, atom),
		two: (template, first, second, from, to) => add(from, to, template, first, second),
		vector: (zone, vector, share, index) => vectors.push({ zone, vector, share, index }),
	});
	return { surroundings, features, vectors };
}

export type Above = Pick<Context, 'heading' | 'title'>;

/** What is found around the word in brackets, a form of the term `zorb`. */
export const findMarked = (marked: string, above: Above = {}): Found => findIn({ ...readMarked(marked), term: 'zorb', ...above });

export const namesIn = (marked: string, above?: Above): string[] => findMarked(marked, above).features.map(({ name }) => name);

/** What fills one template, such as `blue` for `beside-1`, each once. */
export function fillingsOf(template: string, marked: string, above?: Above): string[] {
	const names = namesIn(marked, above).filter((name) => name.startsWith(`${template} `));
	return [...new Set(names.map((name) => name.slice(template.length + 1)))];
}
