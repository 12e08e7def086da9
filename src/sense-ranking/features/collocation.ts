import type { Surroundings } from '../tokens.ts';
import type { ClassesOf, Emit } from './feature.ts';

/** What stands right beside the word: single neighbours, pairs of them, and their classes. */
export function emitCollocations({ tokens, at }: Surroundings, classesOf: ClassesOf, emit: Emit): void {
	const form = tokens[at]?.word ?? '';
	const wordAt = (step: number) => tokens[at + step]?.word ?? '<edge>';
	for (const step of [-3, -2, -1, 1, 2, 3]) emit(`beside:${step}:${wordAt(step)}`, at + step, at + step + 1);
	emit(`beside:-1:${wordAt(-1)}:${form}`, at - 1, at);
	emit(`beside:1:${wordAt(1)}:${form}`, at + 1, at + 2);
	emit(`pair:-2-1:${wordAt(-2)} ${wordAt(-1)}`, at - 2, at);
	emit(`pair:-1+1:${wordAt(-1)} _ ${wordAt(1)}`, at - 1, at + 2);
	emit(`pair:+1+2:${wordAt(1)} ${wordAt(2)}`, at + 1, at + 3);
	for (const step of [-3, -2, -1, 1, 2, 3])
		for (const name of classesOf(wordAt(step))) {
			emit(`beside-class:${step}:${name}`, at + step, at + step + 1);
			if (step === 1 || step === -1) emit(`beside-class:${step}:${name}:${form}`, at + step, at + step + 1);
		}
	emitClassPairs(wordAt, classesOf, at, emit);
}

/** `of _ the`, `a _ on`: the frame made by both neighbours, with open words replaced by their class. */
function emitClassPairs(wordAt: (step: number) => string, classesOf: ClassesOf, at: number, emit: Emit): void {
	const sides = (step: number) => [wordAt(step), ...classesOf(wordAt(step))];
	for (const left of classesOf(wordAt(-1))) for (const right of sides(1)) emit(`frame:${left} _ ${right}`, at - 1, at + 2);
	for (const right of classesOf(wordAt(1))) emit(`frame:${wordAt(-1)} _ ${right}`, at - 1, at + 2);
	for (const near of sides(1)) for (const far of classesOf(wordAt(2))) emit(`frame:_ ${near} ${far}`, at + 1, at + 3);
	for (const far of classesOf(wordAt(-2))) for (const near of sides(-1)) emit(`frame:${far} ${near} _`, at - 2, at);
}
