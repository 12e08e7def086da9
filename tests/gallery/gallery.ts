/** `npm run gallery`: pictures of card, popup and options in every state, in both browsers, on one sheet to be looked at. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/training/read-data.ts';
import { MissingBrowserError } from '../../tools/browsers/missing-browser-error.ts';
import { UserError } from '../../tools/start/user-error.ts';
import { cardViews } from './card-views.ts';
import { type GalleryOptions, readOptions, usage } from './options.ts';
import { ownPageViews } from './own-page-views.ts';
import { pinnedViews } from './pinned-views.ts';
import { type Picture, toSheet } from './sheet.ts';
import { takePictures } from './take-pictures.ts';
import type { View } from './view.ts';

const folder = join(projectRoot, '.artifacts/gallery');

try {
	await makeGallery(readOptions(process.argv.slice(2)));
} catch (cause) {
	if (!(cause instanceof UserError || cause instanceof MissingBrowserError)) throw cause;
	console.error(cause.message);
	process.exitCode = 2;
}

async function makeGallery(options: GalleryOptions): Promise<void> {
	if (options.help) return console.log(usage);
	const views = [...cardViews, ...pinnedViews, ...ownPageViews].filter((view) => nameOf(view).includes(options.only));
	if (views.length === 0) throw new UserError(`No view has "${options.only}" in its name.`);
	if (options.build && spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 2, 2] }).status !== 0)
		throw new UserError('The extension could not be built: see above.');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const pictures: Picture[] = [];
	for (const browser of options.browsers)
		for await (const picture of takePictures(browser, views, folder)) {
			pictures.push(picture);
			if (picture.problem) console.error(`${picture.file ?? `${picture.part}: ${picture.title}`}: ${picture.problem}`);
		}
	const sheet = join(folder, 'index.html');
	writeFileSync(sheet, toSheet(pictures));
	const failed = pictures.filter(({ file }) => !file).length;
	console.log(`${pictures.length - failed} pictures, ${failed} failed: ${sheet}`);
	if (failed > 0) process.exitCode = 1;
}

function nameOf({ part, title }: View): string {
	return `${part}: ${title}`.toLowerCase();
}
