/** Entry of `npm run --silent senses`: JSON lines in, JSON lines out. Exits 1 where a line could not be read. */
import { createInterface } from 'node:readline';
import { createRanker } from '../sense-ranking/rank.ts';
import { createDetector } from '../term-detection/detect.ts';
import { readGlossary } from './read-data.ts';
import { readRankerData } from './read-ranker-data.ts';
import { createLineReader } from './senses.ts';

const glossary = readGlossary();
const answer = createLineReader(glossary, createDetector(glossary), createRanker(glossary, readRankerData(glossary)));

let failed = false;
// Whoever reads may have had enough, as `head` does.
process.stdout.on('error', () => process.exit(failed ? 1 : 0));
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
	if (line.trim() === '') continue;
	for (const row of answer(line)) {
		failed ||= 'error' in row;
		process.stdout.write(`${JSON.stringify(row)}\n`);
	}
}
process.exitCode = failed ? 1 : 0;
