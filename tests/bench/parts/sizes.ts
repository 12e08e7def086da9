/** What pages load of the built extension, gzipped; counted as `tools/checks/sizes.ts` does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../../../src/training/read-data.ts';
import { builtExtension } from '../../../tools/browsers/launch.ts';
import { sentRankerData } from '../../../tools/checks/sent-ranker-data.ts';
import { valueRow } from '../bench-row.ts';
import type { Part } from '../part.ts';

/** kB, gzipped. */
const budgets = { everyFrame: 15, withWords: 150 } as const;

interface Manifest {
	readonly content_scripts: readonly { readonly js?: readonly string[]; readonly css?: readonly string[] }[];
}

export const sizes: Part = {
	name: 'sizes',
	title: 'Size, gzipped',
	takesPage: false,
	mayOverlap: true,
	async run({ name }) {
		const folder = builtExtension(projectRoot, name);
		const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
		const everyFrame = manifest.content_scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]);
		const later = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /^lens-session\.js$|marks\.css$/.test(file));
		const kilobytes = (contents: readonly (string | Buffer)[]) =>
			contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0) / 1_000;
		const read = (files: readonly string[]) => files.map((file) => readFileSync(join(folder, file)));
		return {
			rows: [
				valueRow({
					what: 'in every frame',
					unit: 'kB',
					rounds: [kilobytes(read(everyFrame))],
					budget: budgets.everyFrame,
					note: everyFrame.join(', '),
				}),
				valueRow({
					what: 'in a frame that has words',
					unit: 'kB',
					rounds: [kilobytes([...read([...everyFrame, ...later]), ...sentRankerData()])],
					budget: budgets.withWords,
					note: `with ${later.join(', ')} and the ranker's data`,
				}),
			],
		};
	},
};
