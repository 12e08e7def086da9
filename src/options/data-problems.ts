/** Why a file is refused, each in one sentence: what is wrong, where, and what was expected. */
import { productName } from '../ui/product.tsx';
import { formatNumber, formatSize } from '../wording/formats.ts';
import { say } from '../wording/words.ts';
import { correctionsKind, dataFileKind, dataFileVersion, type FileProblem, mostFileBytes } from './data-file.ts';
import { describeExpected, describePlace, describeValue } from './data-words.ts';

export function sayProblem(problem: FileProblem): string {
	const product = productName;
	switch (problem.kind) {
		case 'too-large':
			return say('yourData.problem.tooLarge', { product, size: formatSize(problem.size), most: formatSize(mostFileBytes) });
		case 'unread':
			return say('yourData.problem.unread', { reason: problem.reason });
		case 'not-json':
			return say('yourData.problem.notJson', { product, reason: problem.reason });
		case 'other-kind':
			return say('yourData.problem.otherKind', {
				product,
				found: describeValue(problem.found),
				kind: dataFileKind,
				other: correctionsKind,
			});
		case 'newer':
			return say('yourData.problem.newer', {
				product,
				version: formatNumber(problem.version),
				newest: formatNumber(dataFileVersion),
			});
		case 'wrong': {
			const facts = { found: describeValue(problem.found), expected: describeExpected(problem.expected) };
			return problem.where === ''
				? say('yourData.problem.wrongWhole', facts)
				: say('yourData.problem.wrong', { ...facts, where: describePlace(problem.where) });
		}
	}
}
