import type { Glossary } from '../glossary/glossary.ts';
import { sendToBackground } from '../messaging/send.ts';
import { type ModelFile, modelVersion, readModel } from '../sense-ranking/model-file.ts';
import { createRanker, type Ranker } from '../sense-ranking/rank.ts';
import type { WordClasses } from '../sense-ranking/word-classes.ts';
import type { WordVectors } from '../sense-ranking/word-vectors.ts';

/** What the background answers to `ask-ranker-data`: its own bundled files, checked when the extension was built. */
export interface RankerFiles {
	readonly model: ModelFile;
	readonly wordClasses: WordClasses;
	readonly wordVectors: WordVectors;
}

/**
 * Fetches the ranker's data from the background, once per frame that needs it.
 * @returns `undefined` where nobody answers, or a background with other weights, as after an update of the extension
 * while the page was open
 */
export async function loadRanker(glossary: Glossary): Promise<Ranker | undefined> {
	try {
		const { model, wordClasses, wordVectors } = (await sendToBackground({ type: 'ask-ranker-data' })) as RankerFiles;
		return model.version === modelVersion ? createRanker(glossary, { model: readModel(model), wordClasses, wordVectors }) : undefined;
	} catch {
		// The background of another version, or none: this page keeps working without marks, and says nothing.
		return undefined;
	}
}
