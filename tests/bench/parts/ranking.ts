import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { readCorpus } from '../../src/training/corpus.ts';
import { readGlossary } from '../../src/training/read-data.ts';
import type { BenchRow } from './bench-row.ts';
import type { RankTimes } from './rank-in-page.ts';
import { median, spread } from './statistics.ts';

const entry = fileURLToPath(new URL('./rank-in-page.ts', import.meta.url));

/** Occurrences ranked in a round: enough that no text stays in a cache. */
const sampleSize = 2_000;
const rounds = 15;

/** Budget of one warm ranking, in µs. */
const goal = 20;

/** Times rankings of occurrences from the whole corpus in `page`. */
export async function benchRanking(page: Page, browser: string): Promise<BenchRow[]> {
	const { occurrences } = readCorpus(readGlossary());
	const step = Math.floor(occurrences.length / sampleSize);
	const contexts = occurrences
		.filter((_, place) => place % step === 0)
		.map(({ text, start, end, term, heading }) => ({ text, start, end, term, ...(heading !== undefined && { heading }) }));
	await page.addScriptTag({ content: await bundle() });
	const times = (await page.evaluate((given, count) => globalThis.timeRanking(given, count), contexts, rounds)) as RankTimes;
	return [
		{ browser, what: 'one ranking, warm', unit: 'µs', value: median(times.rounds), spread: spread(times.rounds), budget: goal },
		{ browser, what: 'making the ranker', unit: 'ms', value: times.start },
	];
}

async function bundle(): Promise<string> {
	const result = await build({
		configFile: false,
		logLevel: 'error',
		build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } },
	});
	const [output] = Array.isArray(result) ? result : [result];
	if (!output || !('output' in output)) throw new Error(`vite built nothing from ${entry}`);
	return output.output[0].code;
}
