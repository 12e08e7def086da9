/** `npm run sizes`: what each part of the built extension weighs, gzipped, against its budget. Exits 1 over budget. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../../src/training/read-data.ts';
import { builtExtension } from '../browsers/launch.ts';
import { sentRankerData } from './sent-ranker-data.ts';

/** In bytes, gzipped (design, "Budgets"). */
const budgets: readonly {
	readonly what: string;
	readonly files: readonly string[];
	readonly data: readonly string[];
	readonly most: number;
}[] = [
	{ what: 'in every frame', files: ['lens.js'], data: [], most: 15_000 },
	{ what: 'with terms on the page', files: ['lens.js', 'lens-session.js', 'assets/marks.css'], data: sentRankerData(), most: 150_000 },
	{ what: 'and for coloured groups', files: ['assets/marks-by-group.css'], data: [], most: 1_000 },
];

let isOver = false;
for (const name of ['chromium', 'firefox'] as const) {
	const folder = builtExtension(projectRoot, name);
	for (const { what, files, data, most } of budgets) {
		const contents = [...files.map((file) => readFileSync(join(folder, file))), ...data];
		const size = contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
		isOver ||= size > most;
		console.log(
			`${name.padEnd(9)} ${what.padEnd(24)} ${(size / 1000).toFixed(1).padStart(6)} kB of ${(most / 1000).toFixed(0)} kB${size > most ? '  OVER' : ''}`,
		);
	}
}
process.exitCode = isOver ? 1 : 0;
