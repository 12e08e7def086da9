/**
 * Entry of `npm run evaluate`: prints how well the ranker does and writes it to the README with pictures.
 *
 *   npm run evaluate -- file.jsonl …   also measures the committed weights on labelled texts from outside
 *   npm run evaluate -- --search       prints the search for the penalties instead; writes nothing
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createRanker } from '../sense-ranking/rank.ts';
import { createDetector } from '../term-detection/detect.ts';
import { evaluate } from './evaluate.ts';
import { createFitPool } from './fit-pool.ts';
import { answerOutsideTexts } from './outside-texts.ts';
import { plotEvaluation } from './plot-evaluation.ts';
import { projectRoot } from './read-data.ts';
import { readRankerData } from './read-ranker-data.ts';
import { readTrainingSource } from './read-training-source.ts';
import { ablationTable, calibrationTable, confusionTable, curveTable, recallTable, summaryTable } from './report-evaluation.ts';
import { searchSettings } from './search-settings.ts';
import { replaceSection } from './write-section.ts';

const given = process.argv.slice(2);
const source = readTrainingSource();
const ended = new AbortController();
const runFits = createFitPool(ended.signal);

if (given.includes('--search')) {
	for await (const line of searchSettings(source, runFits)) console.log(line);
} else {
	const ranker = createRanker(source.glossary, readRankerData(source.glossary));
	const detect = createDetector(source.glossary);
	const outside = given.map((path) => [`\`${basename(path)}\``, answerOutsideTexts(path, source.glossary, detect, ranker)] as const);
	const evaluation = await evaluate(source, runFits);
	const all = [...evaluation.answers.values()].flat();
	const held = [...evaluation.answers].map(([term, answers]) => [`own corpus, *${term}*, held out`, answers] as const);
	const text = [
		summaryTable([...held, ...outside]),
		'![How sure, and how often right](docs/evaluation/calibration.svg) ![What more sentences bring](docs/evaluation/learning-curve.svg)',
		'![Found, by group](docs/evaluation/recall.svg) ![What is lost without a family of features](docs/evaluation/ablation.svg)',
		'<details><summary>Tables: recall by group, confusion, calibration, learning curve, ablation</summary>',
		...[
			recallTable(all),
			...[...evaluation.answers.values()].map(confusionTable),
			calibrationTable(all),
			curveTable(evaluation.curve),
			ablationTable(evaluation.ablation),
		],
		'</details>',
	].join('\n\n');
	console.log(text);
	const folder = join(projectRoot, 'docs/evaluation');
	mkdirSync(folder, { recursive: true });
	for (const [name, picture] of await plotEvaluation(evaluation)) writeFileSync(join(folder, name), picture);
	const readme = join(projectRoot, 'README.md');
	writeFileSync(readme, replaceSection(readFileSync(readme, 'utf8'), 'evaluation', text));
}
ended.abort();
