import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/training/read-data.ts';

export interface SourceFile {
	/** From the project's root, with forward slashes. */
	readonly path: string;
	readonly text: string;
}

/** Every file below `folders` (from the project's root), of any kind. */
export function readSourceFiles(...folders: readonly string[]): SourceFile[] {
	return folders.flatMap((folder) =>
		readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name))
			.map((path) => ({ path: path.slice(projectRoot.length).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') })),
	);
}

export const isScript = ({ path }: SourceFile): boolean => /\.tsx?$/.test(path);
