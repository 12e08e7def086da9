/** A page of a hundred frames of the same origin: what the built extension adds to each, in time and memory. */
import type { BenchBrowser, Side } from '../bench-browser.ts';
import { type BenchRow, valueRow } from '../bench-row.ts';
import { heapSize } from '../driving/heap-size.ts';
import { expectAllFound } from '../driving/lens-state.ts';
import { mainThreadTime } from '../driving/main-thread-time.ts';
import { settle } from '../driving/settle.ts';
import { untilMarked } from '../driving/until-marked.ts';
import { untilQuiet } from '../driving/until-quiet.ts';
import type { Part } from '../part.ts';

const count = 100;
/** With the extension; bare pages are alike, and so are those in which every frame has much to do. */
const rounds = { 'no word in any': 2, 'one word in each': 1 } as const;

const texts = {
	'no word in any': 'The river froze early this winter.',
	'one word in each': 'Annual sales rose by a tenth.',
} as const;

export const frames: Part = {
	name: 'frames',
	title: `${count} frames of the same origin: added to each by the built extension`,
	takesPage: false,
	mayOverlap: true,
	async run(browser) {
		// A word more or less in a frame makes no difference where nobody reads it.
		const bare = await load(browser, 'bare', 'one word in each');
		const rows: BenchRow[] = [];
		for (const what of ['no word in any', 'one word in each'] as const) rows.push(...(await measure(browser, what, bare)));
		return { rows };
	},
};

interface Cost {
	/** CPU time of the main thread, in ms. */
	readonly time: number;
	/** Navigation to load, in ms. */
	readonly load: number;
	/** kB */
	readonly heap: number;
}

async function measure(browser: BenchBrowser, what: keyof typeof texts, bare: Cost): Promise<BenchRow[]> {
	const costs: Cost[] = [];
	for (let round = 0; round < rounds[what]; round += 1) costs.push(await load(browser, 'lens', what));
	const added = (of: (cost: Cost) => number, each: number) => costs.map((cost) => (of(cost) - of(bare)) / each);
	return [
		valueRow({ what: `${what}: main-thread time to start, each frame`, unit: 'ms', rounds: added(({ time }) => time, count + 1) }),
		valueRow({ what: `${what}: load of the whole page, later by`, unit: 'ms', rounds: added(({ load }) => load, 1) }),
		valueRow({ what: `${what}: memory, each frame`, unit: 'kB', rounds: added(({ heap }) => heap, count + 1) }),
	];
}

async function load(browser: BenchBrowser, side: Side, what: keyof typeof texts): Promise<Cost> {
	const inner = { name: `frame with ${what}`, html: `<!doctype html><html lang="en"><title>Frame</title><p>${texts[what]}</p></html>` };
	const source = new URL(browser.addressOf(inner)).pathname;
	const frame = `<iframe src="${source}" width="90" height="60"></iframe>`;
	const outer = {
		name: `${count} frames, ${what}`,
		html: `<!doctype html><html lang="en"><title>Frames</title><body>${frame.repeat(count)}</body></html>`,
	};
	// The process is there, and its clock runs, before the frames come.
	const tab = await browser.open(side, { name: 'empty', html: '<!doctype html><title>Empty</title>' });
	const from = await mainThreadTime(browser, tab);
	await tab.goto(browser.addressOf(outer), { timeout: 60_000 });
	await settle(tab);
	if (side === 'lens' && what === 'one word in each') await untilMarked(tab, count);
	await untilQuiet(browser, tab);
	const time = (await mainThreadTime(browser, tab)) - from;
	const loaded = await tab.evaluate(() => performance.getEntriesByType('navigation')[0]?.toJSON().loadEventEnd as number);
	const heap = (await heapSize(browser, tab)) / 1_000;
	if (side === 'lens') await expectAllFound(browser, tab, what === 'one word in each' ? count : 0);
	await tab.close();
	return { time, load: loaded, heap };
}
