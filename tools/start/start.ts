/** `npm start`: builds the extension, opens it in a browser on a page and, without a display, hovers every word there. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { createDetector } from '../../src/term-detection/detect.ts';
import { projectRoot, readGlossary } from '../../src/training/read-data.ts';
import { type BrowserName, chooseBrowser } from '../browsers/find-browser.ts';
import { builtExtension, launch } from '../browsers/launch.ts';
import { MissingBrowserError } from '../browsers/missing-browser-error.ts';
import { findWords } from './find-words.ts';
import { hoverWords } from './hover-words.ts';
import { readOptions, type StartOptions, usage } from './options.ts';
import { openPage } from './page-address.ts';
import { type Printer, printLines, printObjects } from './print.ts';
import { UserError } from './user-error.ts';

const samplePage = join(projectRoot, 'tests/pages/sample.html');

/** Occurrences hovered without `--all`: half a minute's worth. */
const firstFew = 20;

/** Progress goes to standard error, so that standard output holds answers only. */
const progress = (line: string) => process.stderr.write(`${line}\n`);

try {
	await start(readOptions(process.argv.slice(2)));
} catch (cause) {
	if (!(cause instanceof UserError || cause instanceof MissingBrowserError)) throw cause;
	progress(cause.message);
	process.exitCode = 2;
}

async function start(options: StartOptions): Promise<void> {
	if (options.help) return void process.stdout.write(`${usage}\n`);
	const target = await openPage(options.page ?? samplePage);
	try {
		const name = chooseBrowser(options.browser, progress);
		build(name);
		const headless = options.headless || options.json || !hasDisplay();
		progress(`Starting ${name}${headless ? ' without a window' : ''} …`);
		const { browser } = await launch({ name, extension: builtExtension(projectRoot, name), headless, progress });
		try {
			const page = await browser.newPage();
			await goTo(page, target.address);
			if (headless) await visit(page, name, options);
			else {
				progress('Point at an underlined word. Close the browser, or press Ctrl+C, to end.');
				await new Promise((resolve) => browser.once('disconnected', resolve));
			}
		} finally {
			await browser.close();
		}
	} finally {
		target.close();
	}
}

function build(name: BrowserName): void {
	progress(`Building the extension for ${name} …`);
	const wxt = join(projectRoot, 'node_modules/wxt/bin/wxt.mjs');
	const { status } = spawnSync(process.execPath, [wxt, 'build', '-b', name === 'chromium' ? 'chrome' : 'firefox', '--mv3'], {
		cwd: projectRoot,
		stdio: ['ignore', 2, 2],
	});
	if (status !== 0) throw new UserError('The build failed: see above.');
}

async function goTo(page: Page, address: string): Promise<void> {
	try {
		await page.goto(address, { waitUntil: 'load', timeout: 30_000 });
	} catch (cause) {
		const [reason] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
		throw new UserError(`Cannot open ${address}: ${reason}`);
	}
}

/** Hovers the words of the page, prints what the cards say, and leaves pictures behind. */
async function visit(page: Page, name: BrowserName, options: StartOptions): Promise<void> {
	const found = await findWords(page, createDetector(readGlossary()));
	const words = options.all ? found : found.slice(0, firstFew);
	const folder = join(projectRoot, '.artifacts/start');
	mkdirSync(folder, { recursive: true });
	const cardPicture = join(folder, `card-${name}.png`);
	let cards = 0;
	const print: Printer = options.json ? printObjects : printLines;
	for await (const hovered of hoverWords(page, words, async () => {
		cards += 1;
		if (cards === 1) await page.screenshot({ path: cardPicture });
	}))
		print(hovered);
	const pagePicture = join(folder, `page-${name}.png`);
	await page.screenshot({ path: pagePicture, fullPage: true });
	progress(
		`${found.length} occurrences on the page, ${words.length} hovered, ${cards} cards opened${words.length < found.length ? ' (--all hovers all)' : ''}.`,
	);
	const frames = page.frames().length - 1;
	if (frames > 0) progress(`The page has ${frames} inner frame${frames > 1 ? 's' : ''}; words inside were not hovered.`);
	progress(`Pictures: ${relative(process.cwd(), pagePicture)}${cards > 0 ? `, ${relative(process.cwd(), cardPicture)}` : ''}`);
}

function hasDisplay(): boolean {
	return process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}
