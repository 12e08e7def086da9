import type { Glossary } from '../glossary/glossary.ts';
import { sendToBackground } from '../messaging/send.ts';
import type { Model, WordClasses } from '../sense-ranking/model.ts';
import { createRanker, type Ranker } from '../sense-ranking/rank.ts';

/** What the background answers to `ask-ranker-data`: its own bundled files, checked when the extension was built. */
export interface RankerData {
	readonly model: Model;
	readonly wordClasses: WordClasses;
}

/**
 * Fetches the ranker's data from the background, once per frame that needs it.
 * @returns `undefined` where nobody answers, as after an update of the extension while the page was open
 */
export async function loadRanker(glossary: Glossary): Promise<Ranker | undefined> {
	try {
		const { model, wordClasses } = (await sendToBackground({ type: 'ask-ranker-data' })) as RankerData;
		return createRanker(glossary, model, wordClasses);
	} catch {
		// The background of another version, or none: this page keeps working without marks, and says nothing.
		return undefined;
	}
}
