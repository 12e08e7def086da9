import type { Glossary } from '../glossary/glossary.ts';
import { runInSlices } from '../page/slices.ts';
import { type ModelFile, modelVersion } from '../sense-ranking/model-file.ts';
import { type PackedClasses, unpackClasses } from '../sense-ranking/packed-classes.ts';
import { prepareRanker, type Ranker } from '../sense-ranking/rank.ts';
import type { WordVectors } from '../sense-ranking/word-vectors.ts';

/** What the background answers: its own bundled files, checked when the extension was built. */
interface RankerFiles {
	readonly model: Pick<ModelFile, 'version' | 'groups' | 'senses'>;
	readonly wordClasses: PackedClasses;
	readonly wordVectors: WordVectors;
}

/**
 * Makes the ranker of what the background answered, in slices, once per frame that needs it.
 * @returns `undefined` where nobody answered, or a background with other weights, as after an update of the extension
 * while the page was open
 */
export async function loadRanker(glossary: Glossary, answer: unknown, signal: AbortSignal): Promise<Ranker | undefined> {
	const files = answer as RankerFiles | undefined;
	if (files?.model?.version !== modelVersion) return undefined;
	const steps = prepareRanker(glossary, { ...files, wordClasses: unpackClasses(files.wordClasses) });
	let ranker: Ranker | undefined;
	await runInSlices(() => {
		const { done, value } = steps.next();
		if (done) ranker = value;
		return !done;
	}, signal);
	return ranker;
}
