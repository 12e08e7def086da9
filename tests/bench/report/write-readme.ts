/** Writes the benchmark's section of the README, and its pictures. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../src/training/read-data.ts';
import { replaceSection } from '../../../src/training/write-section.ts';
import { type Section, toCells } from './cells.ts';
import { type BrowserGrowth, plotGrowth } from './plot-growth.ts';

export async function writeReadme(sections: readonly Section[], growth: readonly BrowserGrowth[]): Promise<void> {
	const folder = join(projectRoot, 'docs/bench');
	mkdirSync(folder, { recursive: true });
	if (growth.length > 0) for (const [name, picture] of await plotGrowth(growth)) writeFileSync(join(folder, name), picture);
	const readme = join(projectRoot, 'README.md');
	const text = [
		budgetTable(sections),
		'![Time against the length of the text](docs/bench/by-length.svg)',
		'![Time against the number of words to find](docs/bench/by-occurrences.svg)',
		'<details><summary>Everything measured</summary>',
		...sections.map(wholeTable),
		'</details>',
	].join('\n\n');
	writeFileSync(readme, replaceSection(readFileSync(readme, 'utf8'), 'bench', text));
}

/** One line for each budget, with the browsers beside each other. */
function budgetTable(sections: readonly Section[]): string {
	const browsers = [...new Set(sections.map(({ browser }) => browser))];
	const lines = new Map<string, { readonly cells: Map<string, string>; readonly budget: string }>();
	for (const { browser, title, rows } of sections) {
		lines.set(title, { cells: new Map(), budget: '' });
		for (const row of rows.filter(({ budget }) => budget !== undefined)) {
			const { what, measured, budget } = toCells(row);
			const line = lines.get(`${title} ${what}`) ?? { cells: new Map(), budget: budget.replace(' OVER', '') };
			lines.set(`${title} ${what}`, line);
			line.cells.set(browser, budget.endsWith('OVER') ? `**${measured}**` : measured);
		}
	}
	const titles = sections.map(({ title }) => title);
	const nameOf = (key: string) => {
		const title = titles.find((each) => key.startsWith(`${each} `));
		return title === undefined ? `*${key}*` : key.slice(title.length + 1);
	};
	// A heading that nothing stands under has no budget.
	const keys = [...lines.keys()].filter((key, place, all) => !titles.includes(key) || all[place + 1]?.startsWith(`${key} `));
	return table(
		['what (in bold where it is over)', ...browsers, 'at most'],
		keys.map((key) => [nameOf(key), ...browsers.map((browser) => lines.get(key)?.cells.get(browser) ?? ''), lines.get(key)?.budget ?? '']),
	);
}

function wholeTable({ title, browser, rows }: Section): string {
	const lines = rows.map(toCells).map(({ what, measured, behind }) => [what, measured, behind]);
	return `${title}, ${browser}\n\n${table(['what', 'median ± half the interquartile distance', ''], lines)}`;
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map((_, place) => (place === 0 ? '---' : '---:'))), ...lines.map(line)].join('\n');
}
