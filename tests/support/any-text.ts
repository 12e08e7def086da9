/** Text and offsets that trip up code which reads text. */
import fc from 'fast-check';

/** What stands in ordinary text: words, amounts, marks, abbreviations. */
const ordinary = [
	'the',
	'of',
	'in',
	'a',
	'bark',
	'Barks',
	'ROOT',
	'dogs',
	'rolled',
	'kite',
	"don't",
	'o’clock',
	"'s",
	'’s',
	'$5m',
	'€1,250.75',
	'4%',
	'5 per cent',
	'1998',
	'Mr.',
	'. ',
	'! ',
	', ',
	'-',
	'—',
	'“',
	'•',
	'\n',
	'\u00a0',
];

/** What is rare: emoji of several code points, combining marks, writing from right to left, control signs, no letters at all. */
const rare = [
	'🔥',
	'👩‍👩‍👧',
	'🏳️‍🌈',
	'e\u0301\u0301',
	'\u0308',
	'שלום',
	'العربية',
	'\u202e',
	'日本語',
	'𝒳',
	'ß',
	'İ',
	'\u00ad',
	'\u200b',
	'\0',
	'\ufeff',
	'#toy',
	'<num>',
];

const mixed = (...more: fc.Arbitrary<string>[]) =>
	fc
		.array(
			fc.tuple(
				fc.oneof(fc.constantFrom(...ordinary), fc.constantFrom(...rare), fc.string({ unit: 'binary', maxLength: 6 }), ...more),
				fc.constantFrom('', ' '),
			),
			{
				maxLength: 30,
			},
		)
		.map((pieces) => pieces.flat().join(''));

/** Text without half a surrogate pair. */
export const wellFormedText = mixed();

/** Any text at all, halves of surrogate pairs included. */
export const anyText = mixed(
	fc.constantFrom('\ud83d', '\udd25'),
	fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
);

/** Text of plain words, in which every token can be a reason. */
export const plainText = fc
	.array(fc.constantFrom(...'the of in a his old kite ball dogs tree rolled rolls $5 9% 1998 Kate Dr . , ! nix'.split(' ')), {
		maxLength: 30,
	})
	.map((words) => words.join(' '));

/** Offsets that are right, wrong, and no offsets at all. */
export const anyOffset = fc.oneof(
	{ weight: 4, arbitrary: fc.integer({ min: -5, max: 120 }) },
	{ weight: 1, arbitrary: fc.double() },
	{ weight: 1, arbitrary: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0.5, 2 ** 31, -(2 ** 53)) },
);

/** Texts that are hard to read, each with a word in brackets. */
export const hardTexts: readonly [name: string, marked: (word: string) => string][] = [
	['a lone word', (word) => `[${word}]`],
	['100 kB around', (word) => `${'lorem ipsum dolor '.repeat(3_000)}[${word}]${' sit amet, elit.'.repeat(3_000)}`],
	['100 kB without a space around', (word) => `${'x'.repeat(50_000)} [${word}] ${'y'.repeat(50_000)}`],
	['100 kB of emoji around', (word) => `${'🔥'.repeat(25_000)}[${word}]${'🔥'.repeat(25_000)}`],
	['100 kB of marks around', (word) => `${'.'.repeat(50_000)}[${word}]${'—'.repeat(50_000)}`],
	['emoji around', (word) => `🔥👩‍👩‍👧 [${word}] 🏳️‍🌈`],
	['right-to-left text around', (word) => `אנחנו אוהבים [${word}] מאוד, العربية`],
	['right-to-left marks around', (word) => `\u202e[${word}]\u202c\u200f`],
	['combining marks around', (word) => `e\u0301\u0301 [${word}] o\u0308`],
	['combining marks on it', (word) => `\u0301[${word}]\u0308`],
	['half a surrogate pair around', (word) => `\ud83d [${word}] \udd25`],
	['half a surrogate pair on it', (word) => `\ud83d[${word}]\udd25`],
	['nothing but signs around', (word) => `—…!?%$ [${word}] (&)`],
	['control signs around', (word) => `\0\u0001\u007f[${word}]\u0085\u2028`],
	['nothing but spaces around', (word) => `\t\n  [${word}]\u00a0\u3000\r`],
];
