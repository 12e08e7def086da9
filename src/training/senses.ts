import * as v from 'valibot';
import type { Glossary } from '../glossary/glossary.ts';
import type { Ranker } from '../sense-ranking/rank.ts';
import { rankPassage } from '../sense-ranking/rank-passage.ts';
import { type Ranking, unknownTerm } from '../sense-ranking/ranking.ts';
import type { Detector, Occurrence } from '../term-detection/detect.ts';

const offset = v.pipe(v.number(), v.safeInteger('a whole number'), v.minValue(0, 'an offset of 0 or more'));

const inputSchema = v.object({
	id: v.optional(v.union([v.string(), v.number()])),
	text: v.string(),
	start: v.optional(offset),
	end: v.optional(offset),
});

type Input = v.InferOutput<typeof inputSchema>;

export interface SenseRow extends Ranking {
	readonly id: string | number | null;
	readonly start: number;
	readonly end: number;
	readonly word: string;
	readonly term: string;
}

export interface ErrorRow {
	readonly id: string | number | null;
	readonly error: string;
}

/** Answers one line of input with a row for each occurrence, or with one row that says what is wrong. */
export function createLineReader(glossary: Glossary, detect: Detector, ranker: Ranker): (line: string) => (SenseRow | ErrorRow)[] {
	return (line) => {
		const input = readInput(line);
		if ('error' in input) return [input];
		const occurrences = occurrencesIn(input, glossary, detect);
		if ('error' in occurrences) return [{ id: input.id ?? null, error: occurrences.error }];
		return occurrences.map(({ start, end, term }) => ({
			id: input.id ?? null,
			start,
			end,
			word: input.text.slice(start, end),
			term,
			...rankInText(input.text, { start, end, term }, detect, ranker),
		}));
	};
}

/** The other occurrences of the text count as well, whether they are asked for or not; where they weigh nothing, they are not sought. */
export function rankInText(text: string, asked: Occurrence, detect: Detector, ranker: Ranker): Ranking {
	if (!ranker.weighsNeighbours(asked.term)) return ranker.rank({ text, ...asked });
	const others = detect(text).filter(({ start, end, term }) => term === asked.term && (end <= asked.start || start >= asked.end));
	const [ranking] = rankPassage(
		[asked, ...others].map((occurrence) => ({ text, ...occurrence })),
		ranker,
	);
	return ranking ?? unknownTerm;
}

function readInput(line: string): Input | ErrorRow {
	let content: unknown;
	try {
		content = JSON.parse(line);
	} catch (cause) {
		return { id: null, error: `not a JSON object: ${cause instanceof Error ? cause.message : String(cause)}` };
	}
	const result = v.safeParse(inputSchema, content);
	if (result.success) return result.output;
	const [issue] = result.issues;
	const path = v.getDotPath(issue) ?? 'the line';
	const expected = issue.kind === 'schema' ? issue.expected : issue.message;
	return { id: idOf(content), error: `${path}: expected ${expected}, received ${issue.received}` };
}

/** The id of a line that is otherwise broken, so that its error can be told apart. */
function idOf(content: unknown): string | number | null {
	const id = typeof content === 'object' && content !== null && 'id' in content ? content.id : null;
	return typeof id === 'string' || typeof id === 'number' ? id : null;
}

function occurrencesIn({ text, start, end }: Input, glossary: Glossary, detect: Detector): readonly Occurrence[] | { error: string } {
	if (start === undefined && end === undefined) return detect(text);
	if (start === undefined || end === undefined) return { error: 'start and end: expected both or neither, received one' };
	if (start >= end || end > text.length)
		return { error: `start, end: expected offsets inside the text (0 to ${text.length}), received ${start} to ${end}` };
	const word = text.slice(start, end);
	const term = glossary.termOfForm(word);
	if (!term) return { error: `start, end: expected the offsets of a term, received those of "${word.slice(0, 40)}"` };
	return [{ start, end, term: term.term }];
}
