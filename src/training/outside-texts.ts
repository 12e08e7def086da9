/** Labelled texts from outside the project: measured with the weights as they are committed, never trained on. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Glossary } from '../glossary/glossary.ts';
import { validate } from '../glossary/validate.ts';
import type { Ranker } from '../sense-ranking/rank.ts';
import type { Detector } from '../term-detection/detect.ts';
import { type Answer, noUse } from './measure.ts';
import { DataError } from './read-data.ts';
import { rankInText } from './senses.ts';

const outsideSchema = v.object({
	text: v.string(),
	start: v.pipe(v.number(), v.safeInteger('a whole number')),
	end: v.pipe(v.number(), v.safeInteger('a whole number')),
	/** Acceptable groups, best first; `name` and `foreign` for no use. */
	groups: v.pipe(v.array(v.string()), v.minLength(1, 'at least one group')),
});

/** @throws {DataError} naming the line that cannot be used */
export function answerOutsideTexts(path: string, glossary: Glossary, detect: Detector, ranker: Ranker): Answer[] {
	const lines = readFileSync(path, 'utf8').split('\n');
	return lines.flatMap((line, index) => (line === '' ? [] : [answerLine(line, `${path}:${index + 1}`, glossary, detect, ranker)]));
}

function answerLine(line: string, file: string, glossary: Glossary, detect: Detector, ranker: Ranker): Answer {
	const result = validate(outsideSchema, file, parse(line, file));
	if (!result.ok) throw new DataError(result.problems);
	const { text, start, end, groups } = result.value;
	const term = glossary.termOfForm(text.slice(start, end));
	if (!term)
		throw new DataError([{ file, path: 'start', expected: 'offsets of a form of a term', received: `"${text.slice(start, end)}"` }]);
	const known = term.groups.map(({ id }) => id);
	const wanted = groups.map((group) => (known.includes(group) ? group : noUse));
	const { group, confidence, ranking } = rankInText(text, { start, end, term: term.term }, detect, ranker);
	const none = Math.max(0, 1 - ranking.reduce((sum, { probability }) => sum + probability, 0));
	const share = (outcome: string) => (outcome === noUse ? none : (ranking.find((each) => each.group === outcome)?.probability ?? 0));
	return { wanted, given: group ?? noUse, confidence, wantedShare: [...new Set(wanted)].reduce((sum, outcome) => sum + share(outcome), 0) };
}

function parse(line: string, file: string): unknown {
	try {
		return JSON.parse(line);
	} catch (cause) {
		throw new DataError([{ file, path: '', expected: 'one JSON object', received: String(cause) }]);
	}
}
