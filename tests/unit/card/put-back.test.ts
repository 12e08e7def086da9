import { expect, test } from 'vitest';
import { createPutBack } from '../../../src/card/put-back.ts';

test('puts back what a page takes away now and then, for as long as it does', () => {
	const mayPutBack = createPutBack();
	for (let time = 0; time < 60_000; time += 1_000) expect(mayPutBack(time)).toBe(true);
});

test('gives up where a page takes it away again and again', () => {
	const mayPutBack = createPutBack();
	const answers = Array.from({ length: 60 }, (_, frame) => mayPutBack(frame * 16));
	expect(answers.indexOf(false)).toBe(5);
	expect(answers.slice(5)).not.toContain(true);
});
