import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { wordClassesSchema } from '../../../src/sense-ranking/word-schemas.ts';

describe('wordClassesSchema', () => {
	it.each([[{}], [{ toy: [] }], [{ toy: ['kite', 'ball'], 'language-xx': ['nix'] }]])('accepts %j', (classes) => {
		expect(v.safeParse(wordClassesSchema, classes).output).toEqual(classes);
	});

	it.each([[undefined], [{ toy: 'kite ball' }], [{ toy: [1] }], [{ toy: null }], [['kite']]])('refuses %j', (classes) => {
		expect(v.is(wordClassesSchema, classes)).toBe(false);
	});
});
