import { readCorpus } from '../../../src/training/corpus.ts';
import { readGlossary } from '../../../src/training/read-data.ts';
import { valueRow } from '../bench-row.ts';
import { bundleInPage } from '../bundle.ts';
import type { RankTimes } from '../in-page/rank.ts';
import type { Part } from '../part.ts';

/** Occurrences ranked in a round: enough that no text stays in a cache. */
const sampleSize = 2_000;
const rounds = 15;
/** Pages in which the ranker is made, for the first time in each. */
const pages = 5;

/** Budget of one warm ranking, in µs. */
const budget = 20;

/** Times rankings of occurrences from the whole corpus. */
export const ranking: Part = {
	name: 'ranking',
	title: 'Ranking',
	takesPage: false,
	async run(browser) {
		const { occurrences } = readCorpus(readGlossary());
		const step = Math.floor(occurrences.length / sampleSize);
		const contexts = occurrences
			.filter((_, place) => place % step === 0)
			.map(({ text, start, end, term, heading }) => ({ text, start, end, term, ...(heading !== undefined && { heading }) }));
		const script = await bundleInPage('rank');
		const times: RankTimes[] = [];
		for (let place = 0; place < pages; place += 1) {
			const page = await browser.open('bare', { name: 'empty', html: '<!doctype html><title>Empty</title>' }, script);
			times.push(await page.evaluate((given, count) => globalThis.timeRanking(given, count), contexts, place === 0 ? rounds : 1));
			await page.close();
		}
		return {
			rows: [
				valueRow({ what: 'one ranking, warm', unit: 'µs', rounds: times[0]?.rounds ?? [], budget }),
				valueRow({ what: 'the same, with the cues that the card shows', unit: 'µs', rounds: times[0]?.withCues ?? [] }),
				valueRow({ what: 'making the ranker, and the first ranking', unit: 'ms', rounds: times.map(({ start }) => start) }),
			],
		};
	},
};
