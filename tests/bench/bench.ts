/** `npm run bench`: how fast it is, in both browsers. Prints a table and writes `.artifacts/bench.json`; asserts nothing. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../../src/training/read-data.ts';
import { MissingBrowserError } from '../../tools/browsers/missing-browser-error.ts';
import { UserError } from '../../tools/start/user-error.ts';
import { startBenchBrowser } from './bench-browser.ts';
import { type BenchOptions, readOptions, usage } from './options.ts';
import type { BenchPage } from './pages/made-page.ts';
import { startPageHost } from './pages/page-host.ts';
import type { Part } from './part.ts';
import { parts } from './parts.ts';
import type { Section } from './report/cells.ts';
import type { BrowserGrowth } from './report/plot-growth.ts';
import { printTable } from './report/print-table.ts';
import { writeReadme } from './report/write-readme.ts';

/** Progress goes to standard error, so that standard output holds the table only. */
const progress = (line: string) => console.error(line);
const names = parts.map(({ name }) => name);

try {
	await bench(readOptions(process.argv.slice(2), names));
} catch (cause) {
	if (!(cause instanceof UserError || cause instanceof MissingBrowserError)) throw cause;
	progress(cause.message);
	process.exitCode = 2;
}

async function bench(options: BenchOptions): Promise<void> {
	if (options.help) return console.log(usage(names));
	const chosen = choose(options);
	if (options.build) build();
	const sections: Section[] = [];
	const growth: BrowserGrowth[] = [];
	for (const name of options.browsers) await runParts(name, chosen, toPage(options), { sections, growth });
	printTable(sections);
	const folder = join(projectRoot, '.artifacts');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'bench.json'), `${JSON.stringify({ sections, growth }, null, '\t')}\n`);
	if (options.readme) await writeReadme(sections, growth);
}

function choose({ only, page }: BenchOptions): readonly Part[] {
	const wanted = parts.filter(({ name }) => only.length === 0 || only.includes(name));
	const chosen = page === undefined ? wanted : wanted.filter(({ takesPage }) => takesPage);
	if (chosen.length === 0) throw new UserError(`${only.join(', ')} measures no page: leave out --page.`);
	return chosen;
}

async function runParts(
	name: BenchOptions['browsers'][number],
	chosen: readonly Part[],
	page: BenchPage | undefined,
	{ sections, growth }: { sections: Section[]; growth: BrowserGrowth[] },
): Promise<void> {
	const host = await startPageHost();
	const browser = await startBenchBrowser(name, host);
	try {
		for (const part of chosen) {
			const from = performance.now();
			const { rows, growth: points } = await part.run(browser, page);
			progress(`${browser.label}: ${part.name} took ${((performance.now() - from) / 1_000).toFixed(0)} s`);
			sections.push({ browser: browser.label, part: part.name, title: part.title, rows });
			if (points) growth.push({ browser: browser.label, points });
		}
	} finally {
		await browser.close();
		await host.close();
	}
}

function toPage({ page, html }: BenchOptions): BenchPage | undefined {
	return page === undefined || html === undefined ? undefined : { name: basename(page), html, occurrences: undefined, length: html.length };
}

function build(): void {
	progress('Building the extension …');
	const { status, stderr } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: projectRoot, encoding: 'utf8' });
	if (status !== 0) throw new Error(`the extension could not be built:\n${stderr}`);
}
