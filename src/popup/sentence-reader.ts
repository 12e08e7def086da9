/** The ranker and what is made of its answers: apart from everything else of the popup, which opens without them. */
import model from '../../data/ranker/weights.json';
import wordClasses from '../../data/ranker/word-classes.json';
import wordVectors from '../../data/ranker/word-vectors.json';
import type { Glossary } from '../glossary/glossary.ts';
import { sendToBackground } from '../messaging/send.ts';
import type { Correction } from '../sense-ranking/correction.ts';
import { withCorrections } from '../sense-ranking/corrections.ts';
import { prepareRanker, type Ranker, type RankerData } from '../sense-ranking/rank.ts';
import type { SentenceQuery } from './sentence-query.ts';
import { readWords, type WordReading } from './sentence-readings.ts';

export type SentenceReader = (sentence: SentenceQuery) => readonly WordReading[];

/** How long it works before the popup may draw and hear keys again, in ms: half a frame. */
const sliceLength = 8;

export async function loadSentenceReader(glossary: Glossary): Promise<SentenceReader> {
	const ranker = await makeRanker(glossary);
	return (sentence) => readWords(sentence, ranker, glossary);
}

/** It says what cards say, with the reader's corrections. The data were checked when the extension was built. */
async function makeRanker(glossary: Glossary): Promise<Ranker> {
	const corrections = askCorrections();
	const steps = prepareRanker(glossary, { model, wordClasses, wordVectors } as unknown as RankerData);
	for (let start = performance.now(); ; ) {
		const { done, value } = steps.next();
		if (done) return withCorrections(value, await corrections);
		if (performance.now() - start < sliceLength) continue;
		await new Promise((resolve) => setTimeout(resolve));
		start = performance.now();
	}
}

/** The background checks them. Where they cannot be read, the ranker says what it would say without any. */
async function askCorrections(): Promise<readonly Correction[]> {
	try {
		return ((await sendToBackground({ type: 'ask-corrections' })) ?? []) as readonly Correction[];
	} catch {
		return [];
	}
}
