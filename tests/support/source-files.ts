import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/training/read-data.ts';

/** A file of the project, or one made up for a test. */
export interface SourceFile {
	/** From the project's root, with forward slashes, such as `src/hover/intent.ts`. */
	readonly path: string;
	readonly text: string;
}

/** All files under `folder` whose names match, in order of path. */
export function sourceFiles(folder: string, named: RegExp): SourceFile[] {
	return readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && named.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.map((path) => ({ path: path.slice(projectRoot.length).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
		.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Everything that vite treats as code. */
export const codeName = /\.[cm]?[jt]sx?$/;

/** Every file below `folders` (from the project's root), of any kind. */
export function readSourceFiles(...folders: readonly string[]): SourceFile[] {
	return folders.flatMap((folder) => sourceFiles(folder, /./));
}

export const isScript = ({ path }: SourceFile): boolean => /\.tsx?$/.test(path);
