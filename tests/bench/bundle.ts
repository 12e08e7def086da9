import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const bundles = new Map<string, Promise<string>>();

/** The script that a page runs for the benchmark, with everything it imports: `in-page/<name>.ts`. Built once. */
export function bundleInPage(name: string): Promise<string> {
	const known = bundles.get(name) ?? bundle(fileURLToPath(new URL(`./in-page/${name}.ts`, import.meta.url)));
	bundles.set(name, known);
	return known;
}

async function bundle(entry: string): Promise<string> {
	const result = await build({
		configFile: false,
		logLevel: 'error',
		build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } },
	});
	const [output] = Array.isArray(result) ? result : [result];
	if (!output || !('output' in output)) throw new Error(`vite built nothing from ${entry}`);
	return output.output[0].code;
}
