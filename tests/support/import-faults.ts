import { posix } from 'node:path';
import { importsOf } from './imports-of.ts';
import type { SourceFile } from './source-files.ts';

/** Part → the parts it may import; itself always. `entrypoints` and `data` count as parts. */
export type ImportTable = Readonly<Record<string, readonly string[]>>;

/** Packages → the only parts that may import them; a name that ends in `:` or `/` stands for all that start with it. */
export type PackageTable = Readonly<Record<string, readonly string[]>>;

/** What is wrong with a file's imports, one line each; none where all is well. */
export function importFaults(file: SourceFile, table: ImportTable, packages: PackageTable): string[] {
	const part = partOf(file.path);
	const allowed = table[part];
	if (!allowed) return [`${file.path}: no rule for "${part}"`];
	return importsOf(file).flatMap((source) => {
		const fault = source.startsWith('.')
			? faultOfPath(posix.join(posix.dirname(file.path), source), part, allowed)
			: faultOfPackage(source, part, packages);
		return fault === undefined ? [] : [`${file.path}: ${fault} (${source})`];
	});
}

function faultOfPath(target: string, part: string, allowed: readonly string[]): string | undefined {
	const other = partOf(target);
	return other === part || allowed.includes(other) ? undefined : `${part} may not import ${other}`;
}

function faultOfPackage(source: string, part: string, packages: PackageTable): string | undefined {
	// Names of packages and built-in modules only: an alias or an absolute path would hide where an import leads.
	if (!/^(?:node:|@[\w-]+\/)?[a-z]/.test(source)) return 'imports must be relative or name a package';
	const rule = Object.keys(packages).find((name) => source === name || source.startsWith(/[:/]$/.test(name) ? name : `${name}/`));
	return rule === undefined || packages[rule]?.includes(part) ? undefined : `${part} may not import ${rule}`;
}

/** `src/hover/intent.ts` → `hover`, `entrypoints/popup/main.tsx` → `entrypoints`; anything else → its top folder. */
function partOf(path: string): string {
	const [top = '', second = ''] = path.split('/');
	return top === 'src' ? second : top;
}
