import { existsSync, readFileSync } from 'node:fs';
import type { ModelFile } from '../sense-ranking/model-file.ts';

/** The features of one atom a line, as are the numbers of one row, so that a change of the weights can be read as a diff. */
export function writeModel(model: ModelFile): string {
	return `${JSON.stringify(model, null, '\t').replace(/\[\n\s+(-?\d[^[\]]*?)\n\s+\]/g, (_, numbers: string) => `[${numbers.replace(/\s+/g, ' ')}]`)}\n`;
}

/** `text`, but with the date of `path` where nothing else differs: weights keep the day on which they were first obtained. */
export function keepDate(text: string, path: string): string {
	if (!existsSync(path)) return text;
	const before = readFileSync(path, 'utf8');
	const date = datePattern.exec(before)?.[0];
	const kept = date === undefined ? text : text.replace(datePattern, date);
	return kept === before ? before : text;
}

const datePattern = /"date": "\d{4}-\d{2}-\d{2}"/;
