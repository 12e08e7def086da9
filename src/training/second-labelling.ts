/** The second, independent labelling of a random tenth of the corpus, and how far it agrees with the first. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { validate } from '../glossary/validate.ts';
import { noUsePrefix } from '../sense-ranking/model.ts';
import type { LabelledOccurrence } from './corpus.ts';
import { DataError, projectRoot } from './read-data.ts';

const secondLabelSchema = v.strictObject({
	/** Id of the occurrence in the corpus. */
	id: v.string(),
	/** Acceptable outcomes, best first. */
	outcomes: v.pipe(v.array(v.string()), v.minLength(1, 'at least one outcome')),
});

export type SecondLabel = v.InferOutput<typeof secondLabelSchema>;

export interface Agreement {
	readonly count: number;
	/** Share in which both labellings chose the same best outcome. */
	readonly sameBest: number;
	/** Share in which what one accepts and what the other accepts have an outcome in common. */
	readonly compatible: number;
}

/** @throws {DataError} naming the line that cannot be read */
export function readSecondLabels(term: string, folder = join(projectRoot, 'data/corpus/second-labelling')): SecondLabel[] {
	const file = join(folder, `${term}.jsonl`);
	return readFileSync(file, 'utf8')
		.split('\n')
		.flatMap((line, index) => {
			if (line === '') return [];
			const result = validate(secondLabelSchema, `${file}:${index + 1}`, JSON.parse(line));
			if (!result.ok) throw new DataError(result.problems);
			return [result.value];
		});
}

/** Reasons for no use count as one: which of them it is matters to nobody. */
export function measureAgreement(occurrences: readonly LabelledOccurrence[], labels: readonly SecondLabel[]): Agreement {
	const first = new Map(occurrences.map(({ id, outcomes }) => [id, outcomes.map(fold)]));
	const pairs = labels.map(({ id, outcomes }) => ({ first: first.get(id) ?? [], second: outcomes.map(fold) }));
	const share = (is: (pair: (typeof pairs)[number]) => boolean) => pairs.filter(is).length / pairs.length;
	return {
		count: pairs.length,
		sameBest: share((pair) => pair.first[0] === pair.second[0]),
		compatible: share((pair) => pair.first.some((outcome) => pair.second.includes(outcome))),
	};
}

const fold = (outcome: string): string => (outcome.startsWith(noUsePrefix) ? noUsePrefix : outcome);
