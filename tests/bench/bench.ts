/** `npm run bench`: how fast it is, in both browsers. Prints a table and writes `.artifacts/bench.json`; asserts nothing. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../../src/training/read-data.ts';
import type { BrowserName } from '../../tools/browsers/find-browser.ts';
import { MissingBrowserError } from '../../tools/browsers/missing-browser-error.ts';
import { UserError } from '../../tools/start/user-error.ts';
import { type BenchBrowser, startBenchBrowser } from './bench-browser.ts';
import { notMeasured } from './bench-row.ts';
import { type BenchOptions, readOptions, usage } from './options.ts';
import type { BenchPage } from './pages/made-page.ts';
import { startPageHost } from './pages/page-host.ts';
import type { Part, PartResult } from './part.ts';
import { parts } from './parts.ts';
import type { Section } from './report/cells.ts';
import type { BrowserGrowth } from './report/plot-growth.ts';
import { printTable } from './report/print-table.ts';
import { writeReadme } from './report/write-readme.ts';

interface Results {
	readonly sections: readonly Section[];
	readonly growth: readonly BrowserGrowth[];
}

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
	const { sections, growth } = await runParts(options.browsers, chosen, toPage(options));
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

async function runParts(names: readonly BrowserName[], chosen: readonly Part[], page: BenchPage | undefined): Promise<Results> {
	const host = await startPageHost();
	const browsers: BenchBrowser[] = [];
	const results = new Map<Part, { browser: string; result: PartResult }[]>(chosen.map((part) => [part, []]));
	const run = async (part: Part, browser: BenchBrowser) => {
		const from = performance.now();
		const result = await runPart(part, browser, page);
		progress(`${browser.label}: ${part.name} took ${((performance.now() - from) / 1_000).toFixed(0)} s`);
		results.get(part)?.push({ browser: browser.label, result });
	};
	try {
		for (const name of names) {
			const browser = await startBenchBrowser(name, host);
			browsers.push(browser);
			for (const part of chosen.filter(({ mayOverlap }) => !mayOverlap)) await run(part, browser);
		}
		for (const part of chosen.filter(({ mayOverlap }) => mayOverlap)) await Promise.all(browsers.map((browser) => run(part, browser)));
	} finally {
		await Promise.all(browsers.map((browser) => browser.close()));
		await host.close();
	}
	const all = [...results].flatMap(([{ name, title }, each]) =>
		each.map(({ browser, result }) => ({ browser, part: name, title, ...result })),
	);
	return { sections: all, growth: all.flatMap(({ browser, growth }) => (growth ? [{ browser, points: growth }] : [])) };
}

/** A page of the user's may be one in which something cannot be measured: that is said, and the rest goes on. */
async function runPart(part: Part, browser: BenchBrowser, page: BenchPage | undefined): Promise<PartResult> {
	try {
		return await part.run(browser, page);
	} catch (cause) {
		if (!page) throw cause;
		return { rows: [notMeasured(page.name, cause instanceof Error ? cause.message : String(cause))] };
	}
}

function toPage({ page, html }: BenchOptions): BenchPage | undefined {
	if (page === undefined || html === undefined) return undefined;
	// Scripts of the benchmark run in the page.
	const open = html.replace(/<meta[^>]*content-security-policy[^>]*>/gi, '');
	return { name: basename(page), html: open, occurrences: undefined, length: html.length };
}

function build(): void {
	progress('Building the extension …');
	const { status, stderr } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: projectRoot, encoding: 'utf8' });
	if (status !== 0) throw new Error(`the extension could not be built:\n${stderr}`);
}
