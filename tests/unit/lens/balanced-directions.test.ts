import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceDirections } from '../../../src/lens/balanced-directions.ts';

const controls = [...'\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069'];
const text = fc.string({ unit: fc.constantFrom('a', 'ש', ' ', ...controls), maxLength: 30 });

/** What is open at the end, and what was closed without having been opened, by the rules of UAX 9. */
function unbalanced(text: string): number {
	let open: string[] = [];
	let lone = 0;
	for (const character of text) {
		if (/[\u202A\u202B\u202D\u202E\u2066-\u2068]/.test(character)) open.push(character);
		else if (character === '\u202C') {
			if (open.length > 0 && (open.at(-1) ?? '') < '\u2066') open.pop();
			else lone += 1;
		} else if (character === '\u2069') {
			const isolate = open.findLastIndex((each) => each >= '\u2066');
			if (isolate < 0) lone += 1;
			else open = open.slice(0, isolate);
		}
	}
	return open.length + lone;
}

describe('balanceDirections', () => {
	it.each([
		['text without controls', 'a marketing plan', 'a marketing plan'],
		['an embedding that ends', '\u202Ba\u202C b', '\u202Ba\u202C b'],
		['isolates inside each other', '\u2067a \u2066b\u2069\u2069', '\u2067a \u2066b\u2069\u2069'],
		['what an isolate takes along to its end', '\u2067\u202Ea\u2069 b', '\u2067\u202Ea\u2069 b'],
	])('keeps %s', (_what, given, kept) => {
		expect(balanceDirections(given)).toBe(kept);
	});

	it.each([
		['an override that never ends', 'a \u202Eb', 'a \u2060b'],
		['an end of an isolate that never began', 'a\u2069 b', 'a\u2060 b'],
		['an end of an embedding that never began', 'a\u202C b', 'a\u2060 b'],
		['an end that belongs outside of the isolate', '\u202Ba \u2066b\u202C\u2069', '\u2060a \u2066b\u2060\u2069'],
	])('takes the force from %s', (_what, given, balanced) => {
		expect(balanceDirections(given)).toBe(balanced);
	});

	it('leaves nothing open, nothing closed twice, every offset and every other character, in any text', () => {
		fc.assert(
			fc.property(text, (given) => {
				const balanced = balanceDirections(given);
				expect(unbalanced(balanced)).toBe(0);
				expect(balanced).toHaveLength(given.length);
				for (const [place, character] of [...given].entries())
					expect([character, controls.includes(character) ? '\u2060' : character]).toContain(balanced[place]);
			}),
		);
	});

	it('changes nothing that was balanced', () => {
		fc.assert(fc.property(text, (given) => unbalanced(given) > 0 || balanceDirections(given) === given));
	});
});
