/** Changes of the page's DOM while the built extension reads and marks it, with no card open. */
import { sides } from '../bench-browser.ts';
import { type BenchRow, valueRow } from '../bench-row.ts';
import { expectAllFound } from '../driving/lens-state.ts';
import { untilMarked } from '../driving/until-marked.ts';
import { untilQuiet } from '../driving/until-quiet.ts';
import type { BenchPage } from '../pages/made-page.ts';
import { manyWords, standardLength, standardPage } from '../pages/standard-pages.ts';
import type { Part } from '../part.ts';

/** Counts every change from the end of parsing on, which is before the extension starts. */
const recorder = `<script>
	globalThis.changes = 0;
	addEventListener('DOMContentLoaded', () => new MutationObserver((records) => (globalThis.changes += records.length))
		.observe(document, { childList: true, subtree: true, attributes: true, characterData: true }));
</script>`;

export const untouched: Part = {
	name: 'untouched',
	title: 'Changes of the page by the built extension, no card open',
	takesPage: true,
	mayOverlap: true,
	async run(browser, page) {
		const given = page ?? standardPage(standardLength, manyWords);
		const watched: BenchPage = { ...given, name: `${given.name}, recorded`, html: withRecorder(given.html) };
		const counts = { bare: 0, lens: 0 };
		const rows: BenchRow[] = [];
		for (const side of sides) {
			const tab = await browser.open(side, watched);
			if (side === 'lens' && given.occurrences) await untilMarked(tab);
			await untilQuiet(browser, tab);
			counts[side] = await tab.evaluate(() => (globalThis as unknown as { changes: number }).changes);
			if (side === 'lens') {
				await expectAllFound(browser, tab, given.occurrences);
			}
			await tab.close();
		}
		rows.push(
			valueRow({
				what: `${given.name}: changes recorded`,
				unit: '',
				rounds: [counts.lens],
				budget: counts.bare,
				note: `the page itself makes ${counts.bare}`,
			}),
		);
		return { rows };
	},
};

/** Before everything else, so that it is there when parsing ends. */
function withRecorder(html: string): string {
	return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + recorder) : recorder + html;
}
