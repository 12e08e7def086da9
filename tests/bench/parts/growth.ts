/** How cost grows with the text's length, and with the number of occurrences in a text of one length. */
import type { BenchBrowser } from '../bench-browser.ts';
import { type BenchRow, valueRow } from '../bench-row.ts';
import { timeWarm } from '../driving/time-subjects.ts';
import { lengths, standardLength, standardPage, wordCounts } from '../pages/standard-pages.ts';
import type { GrowthPoint, Part } from '../part.ts';
import { logLogSlope, median } from '../statistics.ts';
import { everySubject } from './reading.ts';

export const growth: Part = {
	name: 'growth',
	title: 'Growth of cost, warm',
	takesPage: false,
	async run(browser) {
		const points = await measure(browser);
		return { rows: slopes(points), growth: points };
	},
};

async function measure(browser: BenchBrowser): Promise<GrowthPoint[]> {
	const series = [
		...lengths.map((x) => ({ by: 'length', x, page: standardPage(x, 0) }) as const),
		...wordCounts.map((x) => ({ by: 'occurrences', x, page: standardPage(standardLength, x) }) as const),
	];
	const points: GrowthPoint[] = [];
	for (const { by, x, page } of series) {
		const times = await timeWarm(browser, page, everySubject);
		for (const subject of everySubject) points.push({ by, subject, x, y: median(times[subject].map(({ time }) => time)) });
	}
	return points;
}

function slopes(points: readonly GrowthPoint[]): BenchRow[] {
	return (['length', 'occurrences'] as const).flatMap((by) =>
		everySubject.map((subject) =>
			valueRow({
				what: `${subject}: slope of log(time) over log(${by})`,
				rounds: [logLogSlope(points.filter((point) => point.by === by && point.subject === subject))],
				unit: '',
				note: by === 'length' ? '1 is in proportion' : 'at 1.2 MB; 0 is at no cost',
			}),
		),
	);
}
