/** What it costs to know a page's words, against the least that any script must do, and against others. */
import type { BenchBrowser } from '../bench-browser.ts';
import { type BenchRow, ratioRow, valueRow } from '../bench-row.ts';
import { type Times, timeCold, timeWarm } from '../driving/time-subjects.ts';
import type { SubjectName } from '../in-page/subjects.ts';
import type { BenchPage } from '../pages/made-page.ts';
import { largeLength, manyWords, standardLength, standardPage } from '../pages/standard-pages.ts';
import type { Part } from '../part.ts';

export const everySubject: readonly SubjectName[] = ['text', 'walk', 'ours', 'spans', 'mark.js'];
const budgets = { text: 1.5, walk: 1.5, peer: 1 / 20 } as const;
const coldRounds = 3;
/** Peers are far off: fewer will do. */
const coldPeerRounds = 2;

const limits = {
	text: 'textContent + regular expression',
	walk: 'bare walk + regular expression',
	'mark.js': 'mark.js',
	spans: 'wrapped spans',
} as const;

export const reading: Part = {
	name: 'reading',
	title: 'Knowing the words of a page',
	takesPage: true,
	async run(browser, page) {
		if (page) return { rows: await rowsOfUserPage(browser, page) };
		const rows: BenchRow[] = [];
		for (const length of [10_000, 100_000, standardLength, largeLength]) {
			const empty = standardPage(length, 0);
			rows.push(...withoutWords(empty, 'warm', await timeWarm(browser, empty, everySubject)));
		}
		const empty = standardPage(standardLength, 0);
		rows.push(...withoutWords(empty, 'cold', await timeCold(browser, empty, ['text', 'ours'], coldRounds)));
		for (const count of [1_000, manyWords]) {
			const full = standardPage(standardLength, count);
			rows.push(...withWords(full, 'warm', await timeWarm(browser, full, everySubject)));
		}
		const full = standardPage(standardLength, manyWords);
		const cold = await timeCold(browser, full, ['walk', 'ours'], coldRounds);
		const peers = await timeCold(browser, full, ['spans', 'mark.js'], coldPeerRounds);
		rows.push(...withWords(full, 'cold', { ...peers, walk: cold.walk, ours: cold.ours }));
		return { rows };
	},
};

type State = 'warm' | 'cold';

function withoutWords(page: BenchPage, state: State, times: Times): BenchRow[] {
	return [compare(page, state, times, 'text', budgets.text), wallRow(page, state, times)];
}

function withWords(page: BenchPage, state: State, times: Times): BenchRow[] {
	return [
		compare(page, state, times, 'walk', budgets.walk),
		compare(page, state, times, 'mark.js', budgets.peer),
		compare(page, state, times, 'spans'),
		wallRow(page, state, times),
	];
}

function compare(page: BenchPage, state: State, times: Times, against: keyof typeof limits, budget?: number): BenchRow {
	return ratioRow({
		what: `${page.name}, ${state}: reading / ${limits[against]}`,
		ours: times.ours.map(({ time }) => time),
		theirs: { what: limits[against], rounds: times[against].map(({ time }) => time) },
		unit: 'ms',
		...(budget !== undefined && { budget }),
	});
}

function wallRow(page: BenchPage, state: State, { ours }: Times): BenchRow {
	return valueRow({ what: `${page.name}, ${state}: reading, from start to end`, rounds: ours.map(({ wall }) => wall), unit: 'ms' });
}

/** Which budget holds depends on whether there is anything, and others may count other words: the counts are shown. */
async function rowsOfUserPage(browser: BenchBrowser, page: BenchPage): Promise<BenchRow[]> {
	const warm = await timeWarm(browser, page, everySubject);
	const cold = await timeCold(browser, page, everySubject, coldRounds);
	const counts = (['ours', 'walk', 'mark.js', 'spans'] as const).map((name) =>
		valueRow({ what: `${page.name}: words found by ${name}`, rounds: [warm[name][0]?.found ?? 0], unit: '' }),
	);
	const rowsOf = warm.text[0]?.found === 0 ? withoutWords : withWords;
	return [...counts, ...rowsOf(page, 'warm', warm), ...rowsOf(page, 'cold', cold)];
}
