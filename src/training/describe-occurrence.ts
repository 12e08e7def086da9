import { createOpenAtoms, unknownAtom } from '../sense-ranking/atoms.ts';
import type { Context } from '../sense-ranking/context.ts';
import { nameFeature } from '../sense-ranking/features/feature-name.ts';
import type { FeatureSink } from '../sense-ranking/features/feature-sink.ts';
import { findFeatures } from '../sense-ranking/features/find-features.ts';
import { nameAtoms } from '../sense-ranking/features/named-atoms.ts';
import { zones } from '../sense-ranking/features/zone.ts';
import { createLexicon } from '../sense-ranking/lexicon.ts';
import type { WordClasses } from '../sense-ranking/word-classes.ts';
import type { VectorTable } from '../sense-ranking/word-vectors.ts';
import { keepWords } from '../sense-ranking/written-words.ts';

/** What training counts and weighs of one occurrence. */
export interface Description {
	/** Names of features, each once. */
	readonly features: readonly string[];
	/** The summed word vectors, zone after zone. */
	readonly vectors: Float32Array;
}

export type Describe = (context: Context) => Description;

/** The features of the page, written down by name. */
export function createDescriber(wordClasses: WordClasses, { dimensions, vectorOf }: VectorTable): Describe {
	const atoms = createOpenAtoms();
	const readWord = keepWords(createLexicon(wordClasses, vectorOf, atoms));
	const atomNames = nameAtoms(atoms);
	return (context) => {
		const names = new Set<string>();
		const vectors = new Float32Array(zones.length * dimensions);
		const sink: FeatureSink = {
			one: (template, atom) => {
				if (atom !== unknownAtom) names.add(nameFeature(atoms, template, atom));
			},
			two: (template, first, second) => {
				if (first !== unknownAtom && second !== unknownAtom) names.add(nameFeature(atoms, template, first, second));
			},
			vector(zone, vector, share) {
				const first = zones.indexOf(zone) * dimensions;
				for (const [place, value] of vector.entries()) vectors[first + place] = (vectors[first + place] ?? 0) + value * share;
			},
		};
		findFeatures(context, readWord, atomNames, sink);
		return { features: [...names], vectors };
	};
}
