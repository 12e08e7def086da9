import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash } from '../../../src/sense-ranking/text-hash.ts';
import { choiceOf, rankerOf } from '../../support/made-up/ranker.ts';

const { fingerprint } = rankerOf({ groups: { bark: choiceOf() } });
const idIn = (before: string, after: string) =>
	fingerprint({ text: `${before}bark${after}`, start: before.length, end: before.length + 4, term: 'bark' }).id;

describe('hash', () => {
	it('says the same of the same text, today and after an update', () => {
		expect([hash(''), hash('bark'), hash('bark', 7)].map((each) => each >>> 0)).toEqual([2_786_964_252, 3_701_399_355, 386_099_218]);
	});

	it('hardly ever says the same of two texts', () => {
		const texts = Array.from({ length: 50_000 }, (_, place) => `text ${place}`);
		expect(new Set(texts.map((text) => hash(text))).size).toBeGreaterThan(49_990);
	});
});

describe('the id of a text', () => {
	const words = fc.array(fc.constantFrom('old', 'oak', 'loud', 'thick', 'night'), { minLength: 3, maxLength: 9 });

	it('is 16 hexadecimal digits, for any text', () => {
		fc.assert(fc.property(fc.string(), fc.string(), (before, after) => /^[0-9a-f]{16}$/.test(idIn(before, after))));
	});

	it('does not depend on what stands around the sentence', () => {
		fc.assert(
			fc.property(words, words, (before, around) => {
				const own = `The ${before.join(' ')} `;
				expect(idIn(`It was ${around.join(' ')}. ${own}`, '. And so on.')).toBe(idIn(own, '.'));
			}),
		);
	});

	it('tells sentences apart that differ in a word, and places in one sentence', () => {
		fc.assert(
			fc.property(words, (before) => {
				const own = `The ${before.join(' ')} `;
				const ids = [idIn(own, ' of it'), idIn(own, ' of them'), idIn(`${own}bark and `, ' of it'), idIn(own, ' and bark of it')];
				expect(new Set(ids).size).toBe(4);
			}),
		);
	});
});
