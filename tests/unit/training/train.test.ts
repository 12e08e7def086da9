import { describe, expect, it } from 'vitest';
import { indexTerms } from '../../../src/glossary/glossary.ts';
import { readModel, writeChoice } from '../../../src/sense-ranking/model-file.ts';
import { loadModelFile } from '../../../src/sense-ranking/model-schema.ts';
import { bestNeighbourWeight, bestTemperature } from '../../../src/training/calibrate.ts';
import type { LabelledOccurrence } from '../../../src/training/corpus.ts';
import { fitChoice } from '../../../src/training/fit.ts';
import { accuracy, meanRecall } from '../../../src/training/measure.ts';
import { answersOf, foldTasks, groupSettings, hashData, heldOutOf, ordinaryOf, trainModel } from '../../../src/training/train.ts';
import { createTermDataReader, type FoldKind, type TrainingSource } from '../../../src/training/training-data.ts';
import { writeModel } from '../../../src/training/write-model.ts';
import { labelled } from '../../support/made-up/labelled.ts';
import { fitInProcess, madeUpSource } from '../../support/made-up/training.ts';

const day = '2026-01-02';
const train = (source: TrainingSource) => trainModel(source, fitInProcess(source), day);
const withOccurrences = (occurrences: readonly LabelledOccurrence[]): TrainingSource => ({
	...madeUpSource,
	corpus: { ...madeUpSource.corpus, occurrences },
});

const file = await train(madeUpSource);
const { glossary, corpus, wordClasses, wordVectors } = madeUpSource;
const dataOf = createTermDataReader(madeUpSource);

/** Answers for what each of the first `count` folds holds. */
async function holdOut(term: string, kind: FoldKind, count?: number) {
	const folds = await fitInProcess(madeUpSource)(foldTasks(term, groupSettings, kind, count));
	return { folds, heldOut: heldOutOf(dataOf(term), folds) };
}

describe('trainModel', () => {
	it('gives the same bytes for the same corpus', async () => {
		expect(writeModel(await train(madeUpSource))).toBe(writeModel(file));
	});

	it('gives a file that can be read back to the same model', () => {
		const read = loadModelFile('weights.json', JSON.parse(writeModel(file)), glossary, wordVectors.dimensions);
		expect(read).toEqual({ ok: true, value: file });
		if (read.ok) expect(readModel(read.value)).toEqual(readModel(file));
	});

	it('says what it was trained on, and when', () => {
		expect(file.trainedOn).toEqual({
			corpus: corpus.hash,
			wordClasses: hashData(wordClasses),
			wordVectors: hashData(wordVectors),
			occurrences: corpus.occurrences.length,
			features: Object.values(readModel(file).groups).reduce((sum, { weights }) => sum + Object.keys(weights).length, 0),
			date: day,
		});
	});

	it.each(['bark', 'root'])('fits %s on everything, and calibrates it on ordinary text of one fold of blocks', async (term) => {
		const { heldOut, folds } = await holdOut(term, 'block', 1);
		const { outcomes, examples } = dataOf(term);
		const whole = fitChoice(examples, outcomes, groupSettings);
		const temperature = bestTemperature(outcomes, ordinaryOf(dataOf(term), folds));
		const neighbourWeight = bestNeighbourWeight(outcomes, temperature, heldOut);
		expect(file.groups[term]).toEqual(writeChoice({ ...whole, temperature, neighbourWeight }));
	});

	it.each(['bark', 'root'])('says how well the groups of %s were told apart where held out', async (term) => {
		const { heldOut } = await holdOut(term, 'block', 1);
		const choice = readModel(file).groups[term];
		if (!choice) throw new Error('not learned');
		const answers = answersOf(choice, heldOut);
		const score = file.scores[term];
		expect(score?.accuracy).toBeCloseTo(accuracy(answers).share, 4);
		expect(score?.meanRecall).toBeCloseTo(meanRecall(answers), 4);
		expect(score?.accuracy).toBeGreaterThan(0.6);
		expect(score?.logLoss).toBeLessThan(Math.log(2));
		expect(score?.calibrationError).toBeLessThan(0.5);
	});

	it('leaves out a term whose occurrences are all alike, and one without any', async () => {
		const alike = corpus.occurrences.filter(({ term, outcomes }) => term === 'bark' && outcomes[0] === 'dog-cry');
		const { groups, scores, trainedOn } = await train(withOccurrences(alike));
		expect({ groups, scores }).toEqual({ groups: {}, scores: {} });
		expect(trainedOn.occurrences).toBe(alike.length);
	});

	it('learns reasons for no use beside the groups', async () => {
		const names = Array.from({ length: 8 }, (_, place) =>
			labelled({ id: `name-${place}`, text: `Dr Bark ${place}`, start: 3, end: 7, outcomes: ['no-use:name'], register: `r${place % 4}` }),
		);
		const { groups } = await train(withOccurrences([...corpus.occurrences, ...names]));
		expect(groups['bark']?.outcomes).toEqual(['tree-skin', 'dog-cry', 'no-use:name']);
		expect(groups['root']).toEqual(file.groups['root']);
	});

	it('fails where a fit does not come back', async () => {
		await expect(trainModel(madeUpSource, () => Promise.resolve([]), day)).rejects.toThrow('no fit came back for "bark"');
	});
});

describe('the senses of trainModel', () => {
	/** Skin of a tree has a second sense here: cork. */
	const terms = glossary.terms.map((term) => {
		const [sense] = term.senses;
		return term.term === 'bark' && sense ? { ...term, senses: [...term.senses, { ...sense, id: 'B3' }] } : term;
	});
	const judged = (sense: string, text: string, said: Partial<LabelledOccurrence> = {}) =>
		Array.from({ length: 40 }, (_, place) =>
			labelled({ id: `${sense}-${place}`, text, start: text.indexOf('bark'), end: text.indexOf('bark') + 4, sense, ...said }),
		);
	const trainSenses = async (...occurrences: LabelledOccurrence[]) => {
		const source = { ...withOccurrences(occurrences), glossary: indexTerms(terms) };
		return (await train(source)).senses;
	};

	it('are learned where the corpus judged several in a group', async () => {
		const senses = await trainSenses(...judged('B3', 'They sold cork bark'), ...judged('B1', 'They sold rough bark'));
		expect(Object.keys(senses)).toEqual(['tree-skin']);
		expect(senses['tree-skin']?.outcomes).toEqual(['B1', 'B3']);
		expect(senses['tree-skin']?.weights).toContainEqual(expect.stringMatching(/^cork .*a-\d+b\d+/));
	});

	it('have no word vectors, which would need more examples', async () => {
		const senses = await trainSenses(...judged('B3', 'a cork of bark'), ...judged('B1', 'rough bark'));
		expect(senses['tree-skin']?.vectorWeights).toEqual({});
	});

	it.each<[rule: string, other: LabelledOccurrence[]]>([
		['one sense was judged', []],
		['the others were not judged', judged('B1', 'rough bark').map(({ sense: _, ...unjudged }) => unjudged)],
		['the group is second best', judged('B1', 'rough bark', { outcomes: ['dog-cry', 'tree-skin'] })],
	])('are not learned where %s', async (_rule, other) => {
		expect(await trainSenses(...judged('B3', 'a cork of bark'), ...other)).toEqual({});
	});
});

describe('foldTasks', () => {
	it('fits once without each fold', () => {
		const tasks = foldTasks('bark', groupSettings, 'register');
		expect(tasks).toEqual([0, 1, 2, 3, 4].map((fold) => ({ term: 'bark', settings: groupSettings, heldOut: { kind: 'register', fold } })));
	});

	it('fits without some folds, with whatever else is asked', () => {
		const tasks = foldTasks('root', groupSettings, 'block', 2, { without: 'class', portion: 0.5 });
		expect(tasks.map(({ heldOut }) => heldOut)).toEqual([0, 1].map((fold) => ({ kind: 'block', fold })));
		for (const task of tasks) expect(task).toMatchObject({ term: 'root', without: 'class', portion: 0.5 });
	});
});

describe('heldOutOf', () => {
	it('answers for each occurrence once, in the order of the corpus', async () => {
		const { occurrences } = dataOf('bark');
		const { heldOut } = await holdOut('bark', 'register');
		expect(heldOut.map(({ text, wanted }) => ({ text, wanted }))).toEqual(
			occurrences.map(({ text, outcomes }) => ({ text, wanted: outcomes })),
		);
	});

	it('takes each answer from the fit that held the occurrence out', async () => {
		const { folds, heldOut } = await holdOut('root', 'register');
		for (const [place, fold] of dataOf('root').folds.register.entries())
			expect(heldOut[place]?.scores).toEqual(folds[fold]?.scores.find(([each]) => each === place)?.[1]);
	});

	it('leaves out what no fit answered for', async () => {
		const { occurrences, folds } = dataOf('bark');
		const { heldOut } = await holdOut('bark', 'register', 2);
		expect(heldOut.map(({ text }) => text)).toEqual(
			occurrences.filter((_, place) => [0, 1].includes(folds.register[place] ?? -1)).map(({ text }) => text),
		);
	});
});

describe('answersOf', () => {
	const choice = { outcomes: ['tree-skin', 'dog-cry'], temperature: 1, neighbourWeight: 1 };
	const unsure = { scores: [0.1, 0], wanted: ['dog-cry'], text: 'two barks' };
	const sure = { scores: [0, 5], wanted: ['dog-cry'], text: 'two barks' };

	it('hears of the neighbours in the passage, and of no other', () => {
		expect(answersOf(choice, [unsure, sure]).map(({ given }) => given)).toEqual(['dog-cry', 'dog-cry']);
		expect(answersOf(choice, [unsure, { ...sure, text: 'another' }]).map(({ given }) => given)).toEqual(['tree-skin', 'dog-cry']);
	});

	it('answers for each, at the temperature', () => {
		const [answer] = answersOf({ ...choice, temperature: 2 }, [sure]);
		expect(answer).toMatchObject({ wanted: ['dog-cry'], given: 'dog-cry' });
		expect(answer?.confidence).toBeCloseTo(1 / (1 + Math.exp(-2.5)), 12);
	});
});

describe('hashData', () => {
	it('is the same for the same data, and another for other data', () => {
		expect(hashData({ a: ['b'] })).toBe(hashData({ a: ['b'] }));
		expect(hashData({ a: ['b'] })).toMatch(/^[0-9a-f]{64}$/);
		expect(new Set([{ a: ['b'] }, { a: ['c'] }, { b: ['b'] }, { a: [] }, {}].map(hashData)).size).toBe(5);
	});
});
