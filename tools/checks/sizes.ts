/** `npm run sizes`: what each part of the built extension weighs, gzipped, against its budget. Exits 1 over budget. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../../src/training/read-data.ts';
import { builtExtension } from '../browsers/launch.ts';

/** In bytes, gzipped. What a page with terms loads in all has 150 kB (design budgets): lens, and the data it asks for. */
const budgets: readonly { readonly what: string; readonly files: readonly string[]; readonly most: number }[] = [
	{ what: 'in every frame', files: ['content-scripts/lens.js', 'content-scripts/lens.css'], most: 45_000 },
	{ what: 'with terms on the page', files: ['content-scripts/lens.js', 'content-scripts/lens.css', 'background.js'], most: 150_000 },
];

let isOver = false;
for (const name of ['chromium', 'firefox'] as const) {
	const folder = builtExtension(projectRoot, name);
	for (const { what, files, most } of budgets) {
		const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0);
		isOver ||= size > most;
		console.log(
			`${name.padEnd(9)} ${what.padEnd(24)} ${(size / 1000).toFixed(1).padStart(6)} kB of ${(most / 1000).toFixed(0)} kB${size > most ? '  OVER' : ''}`,
		);
	}
}
process.exitCode = isOver ? 1 : 0;
