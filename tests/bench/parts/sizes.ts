/** What pages load of the built extension, gzipped. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../../../src/training/read-data.ts';
import { builtExtension } from '../../../tools/browsers/launch.ts';
import { valueRow } from '../bench-row.ts';
import type { Part } from '../part.ts';

/** kB, gzipped. */
const budgets = { everyFrame: 15, withWords: 150 } as const;

interface Manifest {
	readonly content_scripts: readonly { readonly js?: readonly string[]; readonly css?: readonly string[] }[];
	readonly background: { readonly service_worker?: string; readonly scripts?: readonly string[] };
}

export const sizes: Part = {
	name: 'sizes',
	title: 'Size, gzipped',
	takesPage: false,
	async run({ name }) {
		const folder = builtExtension(projectRoot, name);
		const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
		const everyFrame = manifest.content_scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]);
		const { service_worker, scripts = [] } = manifest.background;
		const background = service_worker ? [service_worker] : scripts;
		const later = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /^lens-session\.js$|marks\.css$/.test(file));
		const weigh = (files: readonly string[]) =>
			files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0) / 1_000;
		return {
			rows: [
				valueRow({
					what: 'in every frame',
					unit: 'kB',
					rounds: [weigh(everyFrame)],
					budget: budgets.everyFrame,
					note: everyFrame.join(', '),
				}),
				valueRow({
					what: 'on a page that has words, background included',
					unit: 'kB',
					rounds: [weigh([...everyFrame, ...later, ...background])],
					budget: budgets.withWords,
					note: [...later, ...background].join(', '),
				}),
			],
		};
	},
};
