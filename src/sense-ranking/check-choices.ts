/** What a schema cannot know of weights: whether they fit the glossary, the word vectors, and each other. */
import type { Glossary } from '../glossary/glossary.ts';
import { checkFeatures, type Found } from './check-features.ts';
import { noUsePrefix } from './model.ts';
import type { ChoiceFile, ModelFile } from './model-file.ts';

export function checkChoices({ groups, senses }: Pick<ModelFile, 'groups' | 'senses'>, glossary: Glossary, dimensions: number): Found[] {
	const missing = glossary.terms.filter((each) => each.groups.length > 1 && !Object.hasOwn(groups, each.term));
	return [
		...missing.map(({ term }) => ({ path: 'groups', expected: `weights for "${term}", which has several groups`, received: 'none' })),
		...Object.entries(groups).flatMap(([term, choice]) => {
			const own = glossary.terms.find((each) => each.term === term)?.groups.map(({ id }) => id);
			const path = `groups.${term}`;
			if (!own) return [unknown(path, 'term', glossary.terms.map((each) => each.term).join(', '), term)];
			return [...checkGroups(path, choice, own), ...checkNumbers(path, choice, dimensions)];
		}),
		...Object.entries(senses).flatMap(([group, choice]) => {
			const path = `senses.${group}`;
			if (!glossary.group(group)) return [unknown(path, 'group', 'as in data/glossary', group)];
			const own = glossary.sensesOf(group).map(({ id }) => id);
			return [...checkOutcomes(path, choice, own), ...checkNumbers(path, choice, dimensions)];
		}),
	];
}

const unknown = (path: string, kind: string, known: string, name: string): Found => ({
	path,
	expected: `a ${kind} of the glossary (${known})`,
	received: `"${name}"`,
});

/** A group that is left out could never be chosen, and nobody would be told. */
function checkGroups(path: string, choice: ChoiceFile, groups: readonly string[]): Found[] {
	const { outcomes } = choice;
	const missing = groups.filter((group) => !outcomes.includes(group));
	return [
		...missing.map((group) => ({
			path: `${path}.outcomes`,
			expected: `every group of the term, "${group}" too`,
			received: outcomes.join(', '),
		})),
		...checkOutcomes(path, choice, groups, noUsePrefix),
	];
}

/** @param otherPrefix what other outcomes start with, where there may be others */
function checkOutcomes(path: string, { outcomes }: ChoiceFile, known: readonly string[], otherPrefix?: string): Found[] {
	return outcomes.flatMap((outcome, place) => {
		const received = `"${outcome}"`;
		const at = `${path}.outcomes.${place}`;
		if (outcomes.indexOf(outcome) < place) return [{ path: at, expected: 'each outcome once', received: `${received} again` }];
		if (known.includes(outcome) || (otherPrefix !== undefined && outcome.startsWith(otherPrefix))) return [];
		return [{ path: at, expected: `one of ${known.join(', ')}${otherPrefix === undefined ? '' : `, or ${otherPrefix}…`}`, received }];
	});
}

function checkNumbers(path: string, { outcomes, bias, weights, vectorWeights }: ChoiceFile, dimensions: number): Found[] {
	const width = outcomes.length;
	const problems: Found[] = [];
	if (bias.length !== width)
		problems.push({ path: `${path}.bias`, expected: `${width} numbers, one for each outcome`, received: String(bias.length) });
	for (const [zone, rows] of Object.entries(vectorWeights)) {
		const at = `${path}.vectorWeights.${zone}`;
		if (rows.length !== dimensions)
			problems.push({
				path: at,
				expected: `${dimensions} rows, one for each dimension of the word vectors`,
				received: String(rows.length),
			});
		for (const [place, row] of rows.entries())
			if (row.length !== width)
				problems.push({ path: `${at}.${place}`, expected: `${width} numbers, one for each outcome`, received: String(row.length) });
	}
	return [...problems, ...checkFeatures(`${path}.weights`, weights, width)];
}
