import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanWords } from '../../../src/sense-ranking/scan-words.ts';
import { anyText, wellFormedText } from '../../support/any-text.ts';

interface Piece {
	readonly kind: string;
	readonly start: number;
	readonly end: number;
}

function scan(text: string, from = 0, to = text.length): Piece[] {
	const pieces: Piece[] = [];
	scanWords(text, from, to, (kind, start, end) => pieces.push({ kind, start, end }));
	return pieces;
}

const written = (text: string, from?: number, to?: number) =>
	scan(text, from, to).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

/** The same by a regular expression: slow, and easy to believe. Control signs count as spaces. */
function scanSlowly(text: string): Piece[] {
	const pieces = /(?<word>[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*)|(?<figure>[0-9]+(?:[.,][0-9]+)*)|(?<mark>[^\s\0-\x20])/gu;
	return Array.from(text.matchAll(pieces), ({ 0: piece, index, groups = {} }) => ({
		kind: Object.keys(groups).find((kind) => groups[kind] !== undefined) ?? '',
		start: index,
		end: index + piece.length,
	}));
}

function expectSame(texts: fc.Arbitrary<string>): void {
	fc.assert(
		fc.property(texts, (text) => {
			expect(scan(text)).toEqual(scanSlowly(text));
		}),
		{ numRuns: 1_000 },
	);
}

describe('scanWords', () => {
	it.each([
		['words and marks', 'Kites, hills!', ['word Kites', 'mark ,', 'word hills', 'mark !']],
		['nothing in spaces of all kinds', ' \t\n\u00a0\u2003\u3000\u2028\ufeff\0', []],
		['inner apostrophes as part of a word', "don't o’clock rock'n'roll", ["word don't", 'word o’clock', "word rock'n'roll"]],
		[
			'outer apostrophes as marks',
			"'tis boys' a''b",
			["mark '", 'word tis', 'word boys', "mark '", 'word a', "mark '", "mark '", 'word b'],
		],
		['points and commas between digits as part of a figure', '1,250.75 3.', ['figure 1,250.75', 'figure 3', 'mark .']],
		['two points in a row as marks', '1..2', ['figure 1', 'mark .', 'mark .', 'figure 2']],
		['figures apart from the letters that hang on them', '$5m 3rd', ['mark $', 'figure 5', 'word m', 'figure 3', 'word rd']],
		['combining marks with their letter', 'e\u0301te\u0301', ['word e\u0301te\u0301']],
		['letters of other alphabets', 'ß 日本 שלום 𝒳y', ['word ß', 'word 日本', 'word שלום', 'word 𝒳y']],
		['one mark for each emoji', '🔥🔥', ['mark 🔥', 'mark 🔥']],
		['a soft hyphen as a mark', 'x\u00adz', ['word x', 'mark \u00ad', 'word z']],
	])('finds %s', (_what, text, pieces) => {
		expect(written(text)).toEqual(pieces);
	});

	it('reads the given range only', () => {
		expect(written('old kites on hills', 4, 9)).toEqual(['word kites']);
		expect(written('old kites', 1, 6)).toEqual(['word ld', 'word ki']);
		expect(written('1,250', 0, 2)).toEqual(['figure 1', 'mark ,']);
		expect(written("don't", 0, 4)).toEqual(['word don', "mark '"]);
		expect(written('kites', 3, 3)).toEqual([]);
		expect(written('kites', 4, 2)).toEqual([]);
	});

	it('finds the same as a regular expression in any well-formed text', () => {
		expectSame(wellFormedText);
	});

	it('finds the same with each code unit alone, in a word, in a figure and after an apostrophe', () => {
		const asText = (pieces: readonly Piece[]) => pieces.map(({ kind, start, end }) => `${kind} ${start} ${end}`).join();
		const wrong = Array.from({ length: 0x1_0000 }, (_, unit) => String.fromCharCode(unit)).filter((sign) => {
			const text = `${sign} x${sign}y 1${sign}2 x'${sign} 1.${sign}`;
			return asText(scan(text)) !== asText(scanSlowly(text));
		});
		expect(wrong).toEqual([]);
	});

	it('finds the same in letters and marks of two code units', () => {
		// First and last of what high surrogates and low ones can be, and letters between.
		for (const sign of ['\u{10000}', '\u{103ff}', '\u{1d4b3}', '\u{20000}', '\u{2a6df}', '\u{1f525}', '\u{10ffff}', '\u{e0100}']) {
			const text = `${sign} x${sign}y 1${sign}2 x'${sign} ${sign}x${sign}`;
			expect(scan(text)).toEqual(scanSlowly(text));
		}
	});

	it('takes half a surrogate pair for a mark, and nothing with it', () => {
		expect(written('\ud83drose \ud83d fell\udd25')).toEqual(['mark \ud83d', 'word rose', 'mark \ud83d', 'word fell', 'mark \udd25']);
		expectSame(anyText);
	});

	it('gives pieces in order, inside the range, with only spaces between, for any text and range', () => {
		fc.assert(
			fc.property(anyText, fc.nat({ max: 80 }), fc.nat({ max: 80 }), (text, one, other) => {
				const from = Math.min(one, other, text.length);
				const to = Math.min(Math.max(one, other), text.length);
				let last = from;
				for (const { start, end } of scan(text, from, to)) {
					expect(text.slice(last, start)).toMatch(/^[\s\0-\x20]*$/);
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					last = end;
				}
				expect(last).toBeLessThanOrEqual(to);
				expect(text.slice(last, to)).toMatch(/^[\s\0-\x20]*$/);
			}),
			{ numRuns: 500 },
		);
	});
});
