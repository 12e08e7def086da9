import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packClasses } from '../../src/sense-ranking/packed-classes.ts';
import { projectRoot } from '../../src/training/read-data.ts';

/** The ranker's data, part by part, as the background hands it to a frame that has something to rank (`background/answer-pages.ts`). */
export function sentRankerData(): string[] {
	const read = (name: string) => JSON.parse(readFileSync(join(projectRoot, 'data/ranker', `${name}.json`), 'utf8'));
	const { version, groups, senses } = read('weights');
	return [{ version, groups, senses }, packClasses(read('word-classes')), read('word-vectors')].map((part) => JSON.stringify(part));
}
