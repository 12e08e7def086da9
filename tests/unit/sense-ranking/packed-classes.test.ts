import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import wordClasses from '../../../data/ranker/word-classes.json' with { type: 'json' };
import { packClasses, unpackClasses } from '../../../src/sense-ranking/packed-classes.ts';

const sorted = (classes: Readonly<Record<string, readonly string[]>>) =>
	Object.entries(classes).map(([name, words]) => [name, [...words].sort()]);

describe('packClasses', () => {
	it('writes of each word what the one before it does not have', () => {
		expect(packClasses({ tree: ['oaks', 'oak', 'ash', 'oaken'] })).toEqual({ tree: 'AashAoakDenDs' });
	});

	it('keeps the classes that are shipped, with all their words', () => {
		expect(sorted(unpackClasses(packClasses(wordClasses)))).toEqual(sorted(wordClasses));
	});

	it('keeps any classes of words in lower case', () => {
		const word = fc.string({ unit: fc.constantFrom(...'ab-é’9'), minLength: 1, maxLength: 40 });
		fc.assert(
			fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.uniqueArray(word)), (classes) => {
				expect(sorted(unpackClasses(packClasses(classes)))).toEqual(sorted(classes));
			}),
		);
	});
});
