import type { Context } from '../context.ts';
import { readSurroundings, type Surroundings } from '../tokens.ts';
import { emitCollocations } from './collocation.ts';
import { emitDocument, emitLanguage } from './document.ts';
import type { ClassesOf, Feature } from './feature.ts';
import { emitForm } from './form.ts';
import { emitPhrases } from './phrase.ts';
import { emitWindow } from './window.ts';

export interface Extracted {
	/** Each name once; the first place that made it true is the one kept. */
	readonly features: readonly Feature[];
	readonly surroundings: Surroundings;
}

/** All features of an occurrence. The same code runs at training and in the page. */
export function extractFeatures(context: Context, classesOf: ClassesOf): Extracted {
	const surroundings = readSurroundings(context);
	const found = new Map<string, Feature>();
	const emit = (name: string, from?: number, to?: number) => {
		if (found.has(name)) return;
		found.set(name, from === undefined || to === undefined ? { name } : { name, from, to });
	};
	emitForm(surroundings, surroundings.tokens[surroundings.at]?.shape ?? 'lower', emit);
	emitCollocations(surroundings, classesOf, emit);
	emitWindow(surroundings, classesOf, emit);
	emitPhrases(surroundings, classesOf, emit);
	emitLanguage(surroundings, classesOf, emit);
	emitDocument(context, classesOf, emit);
	return { features: [...found.values()], surroundings };
}
