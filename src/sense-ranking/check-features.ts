/** What a schema cannot know of the lines of a weights file: whether this code has such features, each once. */
import type { Problem } from '../glossary/problem.ts';
import { atomCounts, templateNamed, templateNames } from './features/template.ts';
import { outcomeLetters, secondAtomSign } from './model-file.ts';

/** A problem of a file that the caller knows. */
export type Found = Omit<Problem, 'file'>;

/**
 * @param lines an atom each, then pairs of a template and a row
 * @param width how many outcomes there are
 */
export function checkFeatures(path: string, lines: readonly string[], width: number): Found[] {
	const seen = new Map<string, number>();
	return lines.flatMap((line, place) => {
		const at = `${path}.${place}`;
		const [atom, ...parts] = line.split(' ');
		return parts.flatMap((part, index) => {
			if (index % 2 === 1) return checkRow(at, part, width);
			const feature = `${atom} ${part}`;
			const before = seen.get(feature);
			seen.set(feature, place);
			const twice = {
				path: at,
				expected: `each feature once, and "${part}" of "${atom}" stands at ${before} already`,
				received: `"${line}"`,
			};
			return [...checkTemplate(at, part), ...(before === undefined ? [] : [twice])];
		});
	});
}

/** @param part such as `left`, or `pair-2-1=for` */
function checkTemplate(path: string, part: string): Found[] {
	const sign = part.indexOf(secondAtomSign);
	const name = sign < 0 ? part : part.slice(0, sign);
	const template = templateNamed(name);
	const received = `"${part}"`;
	if (template === undefined) return [{ path, expected: `a template that the code knows (${templateNames.join(', ')})`, received }];
	if (atomCounts[template] === 1 && sign >= 0) return [{ path, expected: `"${name}" with one atom, that of the line`, received }];
	const isLacking = atomCounts[template] === 2 && (sign < 0 || sign === part.length - 1);
	return isLacking ? [{ path, expected: `"${name}" with a second atom, as in "${name}${secondAtomSign}the"`, received }] : [];
}

function checkRow(path: string, row: string, width: number): Found[] {
	const letters = [...row.matchAll(/[a-z]/g)].map(([letter]) => letter);
	const last = outcomeLetters[width - 1] ?? '';
	const received = `"${row}"`;
	const twice = letters.find((letter, place) => letters.indexOf(letter) < place);
	return [
		...(letters.some((letter) => letter > last) ? [{ path, expected: `letters of outcomes from a to ${last}`, received }] : []),
		...(twice === undefined ? [] : [{ path, expected: `each letter once, and not "${twice}" again`, received }]),
	];
}
