/** Entry of `npm run train`: fits the ranker to `data/corpus` and writes `data/ranker/weights.json`. Same corpus, same bytes. */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { createFitPool } from './fit-pool.ts';
import { modelPath } from './read-ranker-data.ts';
import { readTrainingSource } from './read-training-source.ts';
import { trainModel } from './train.ts';
import { keepDate, writeModel } from './write-model.ts';

const ended = new AbortController();
const today = new Date().toISOString().slice(0, 10);
const model = await trainModel(readTrainingSource(), createFitPool(ended.signal), today);
ended.abort();
const text = keepDate(writeModel(model), modelPath);
writeFileSync(modelPath, text);
for (const [term, score] of Object.entries(model.scores)) console.log(`${term}: held out: ${JSON.stringify(score)}`);
console.log(
	`${model.trainedOn.occurrences} occurrences → ${model.trainedOn.features} features, ${Math.round(gzipSync(text).length / 1000)} kB gzipped`,
);
