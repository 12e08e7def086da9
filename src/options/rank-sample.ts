/** The sample text with what each word in it means, by the very ranker that works in pages. */
import type { Glossary } from '../glossary/glossary.ts';
import type { Sample } from '../glossary/sample.ts';
import type { Ranker, RankerData } from '../sense-ranking/rank.ts';
import type { Ranking } from '../sense-ranking/ranking.ts';

/** One word of the sample. */
export interface SampleWord {
	readonly start: number;
	readonly end: number;
	readonly term: string;
	/** Place of its section: what stands under one heading. */
	readonly section: number;
	readonly ranking: Pick<Ranking, 'group' | 'sense' | 'confidence'>;
}

export interface SampleParagraph {
	readonly text: string;
	readonly words: readonly SampleWord[];
}

export interface RankedSection {
	readonly heading: string;
	readonly paragraphs: readonly SampleParagraph[];
}

/** Loads the ranker, which the page can be used without, and ranks the sample. @throws where the browser cannot load it */
export async function rankSample(glossary: Glossary, { sections }: Sample): Promise<readonly RankedSection[]> {
	const [ranker, { createDetector }, { rankPassage }] = await Promise.all([
		loadRanker(glossary),
		import('../term-detection/detect.ts'),
		import('../sense-ranking/rank-passage.ts'),
	]);
	const detect = createDetector(glossary);
	return sections.map(({ heading, paragraphs }, section) => ({
		heading,
		paragraphs: paragraphs.map(({ text }) => {
			const found = detect(text);
			const rankings = rankPassage(
				found.map((occurrence) => ({ text, heading, ...occurrence })),
				ranker,
			);
			return { text, words: found.flatMap((word, place) => (rankings[place] ? { ...word, section, ranking: rankings[place] } : [])) };
		}),
	}));
}

/** How long the ranker is made at a stretch, in ms: short enough for a page that stays smooth. */
const longestStretch = 8;

async function loadRanker(glossary: Glossary): Promise<Ranker> {
	const [{ prepareRanker }, model, wordClasses, wordVectors] = await Promise.all([
		import('../sense-ranking/rank.ts'),
		import('../../data/ranker/weights.json'),
		import('../../data/ranker/word-classes.json'),
		import('../../data/ranker/word-vectors.json'),
	]);
	const data = { model: model.default, wordClasses: wordClasses.default, wordVectors: wordVectors.default };
	// The build refuses data that do not fit (`wxt.config.ts`).
	const steps = prepareRanker(glossary, data as unknown as RankerData);
	for (let from = performance.now(); ; ) {
		const { done, value } = steps.next();
		if (done) return value;
		if (performance.now() - from < longestStretch) continue;
		await new Promise((resolve) => setTimeout(resolve));
		from = performance.now();
	}
}
