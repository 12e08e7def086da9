/** Entry of `npm run train`. */
import { writeFileSync } from 'node:fs';
import { readCorpus } from './corpus.ts';
import { readGlossary } from './read-data.ts';
import { modelPath, readWordClasses } from './read-model.ts';
import { trainModel } from './train.ts';
import { writeModel } from './write-model.ts';

const glossary = readGlossary();
const corpus = readCorpus(glossary);
const model = trainModel(corpus, glossary, readWordClasses());
const text = writeModel(model);
writeFileSync(modelPath, text);
const features = Object.values(model.groups).reduce((sum, { weights }) => sum + Object.keys(weights).length, 0);
console.log(
	`${corpus.occurrences.length} occurrences → ${features} features for groups, ${Math.round(text.length / 1024)} kB in data/ranker/weights.json`,
);
