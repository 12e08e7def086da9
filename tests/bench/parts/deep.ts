/** Trees that are deeper than any page's should be. */
import type { BenchBrowser } from '../bench-browser.ts';
import { type BenchRow, ratioRow } from '../bench-row.ts';
import { timeWarm } from '../driving/time-subjects.ts';
import type { BenchPage } from '../pages/made-page.ts';
import type { Part } from '../part.ts';

/** Built by script: a parser nests no deeper than 512. Not laid out: Chromium's layout ends in a crash at 10,000 levels. A word stands at every tenth level, and none in the script itself. */
const tree = (levels: number, columns: number): BenchPage => ({
	name: `${columns} × ${levels.toLocaleString('en')} levels`,
	html: `<!doctype html><html lang="en"><title>Deep</title><body style="display: none"><script>
		for (let column = 0; column < ${columns}; column += 1) {
			let place = document.body;
			for (let level = 0; level < ${levels}; level += 1) {
				place = place.appendChild(document.createElement('div'));
				place.append(level % 10 === 0 ? 'The sa' + 'les rose.' : 'The river froze.');
			}
		}
	</script></body></html>`,
	occurrences: (columns * levels) / 10,
	length: levels * columns * 16,
});

export const deep: Part = {
	name: 'deep',
	title: 'Deep trees, warm',
	takesPage: false,
	async run(browser) {
		const rows: BenchRow[] = [];
		for (const page of [tree(10_000, 1), tree(1_000, 10)]) rows.push(await measure(browser, page));
		return { rows };
	},
};

async function measure(browser: BenchBrowser, page: BenchPage): Promise<BenchRow> {
	const { ours, walk } = await timeWarm(browser, page, ['walk', 'ours']);
	return ratioRow({
		what: `${page.name}: reading / bare walk + regular expression`,
		ours: ours.map(({ time }) => time),
		theirs: { what: 'bare walk + regular expression', rounds: walk.map(({ time }) => time) },
		unit: 'ms',
	});
}
