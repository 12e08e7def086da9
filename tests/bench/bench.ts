/** `npm run bench`: how fast it is, in both browsers. Prints a table and writes `.artifacts/bench.json`; asserts nothing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/training/read-data.ts';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { launch } from '../../tools/browsers/launch.ts';
import { benchRanking } from './bench-ranking.ts';
import type { BenchRow } from './bench-row.ts';

const rows: BenchRow[] = [];
for (const name of browserNames) {
	const { browser } = await launch({ name, headless: true, progress: console.error });
	try {
		const page = await browser.newPage();
		rows.push(...(await benchRanking(page, `${name} ${(await browser.version()).split('/').at(-1)}`)));
	} finally {
		await browser.close();
	}
}

const number = (value: number | undefined, digits = 1) => (value === undefined ? '' : value.toFixed(digits));
console.table(
	rows.map(({ browser, what, unit, value, spread, budget }) => ({
		browser,
		what,
		value: `${number(value)} ${unit}`,
		spread: spread === undefined ? '' : `± ${number(spread)}`,
		budget: budget === undefined ? '' : `${budget} ${unit}`,
	})),
);
const folder = join(projectRoot, '.artifacts');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(rows, null, '\t')}\n`);
