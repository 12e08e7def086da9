import { describe, expect, it } from 'vitest';
import { isInSafePolygon } from '../../../src/hover/safe-polygon.ts';

const mark = { left: 100, top: 100, right: 140, bottom: 120 };
const below = { left: 60, top: 140, right: 360, bottom: 340 };
const above = { left: 60, top: 0, right: 360, bottom: 80 };
const toRight = { left: 160, top: 40, right: 400, bottom: 200 };
const toLeft = { left: 0, top: 40, right: 80, bottom: 200 };

const cases: [place: string, x: number, y: number, left: [number, number], card: typeof below, isSafe: boolean][] = [
	['right below the mark, card below', 120, 130, [120, 121], below, true],
	['aslant towards a corner of a card below', 260, 138, [120, 121], below, true],
	['on a flat way to a far corner of a card below', 330, 136, [139, 119], below, true],
	['just above a card below, near its far corner', 362, 137, [120, 119], below, true],
	['a little too far out, near that corner', 375, 137, [120, 119], below, false],
	['on a way that is too flat for a card below', 200, 120, [139, 119], below, false],
	['just beside a card to the right, near its corner', 157, 198, [141, 110], toRight, true],
	['beside the mark, card below', 160, 110, [141, 110], below, false],
	['above the mark, card below', 120, 90, [120, 99], below, false],
	['far to the left, card below', 20, 130, [120, 121], below, false],
	['in the strip between mark and card, left elsewhere', 105, 130, [139, 121], below, true],
	['right above the mark, card above', 120, 90, [120, 99], above, true],
	['aslant towards a corner of a card above', 280, 80, [120, 99], above, true],
	['below the mark, card above', 120, 130, [120, 121], above, false],
	['between mark and a card to the right', 150, 110, [141, 110], toRight, true],
	['away from a card to the right', 80, 110, [99, 110], toRight, false],
	['between mark and a card to the left', 90, 110, [99, 110], toLeft, true],
	['away from a card to the left', 150, 110, [141, 110], toLeft, false],
	['past a card to the right', 430, 110, [141, 110], toRight, false],
];

describe('isInSafePolygon', () => {
	it.each(cases)('%s', (_place, x, y, [leftX, leftY], card, isSafe) => {
		expect(isInSafePolygon({ x, y }, { x: leftX, y: leftY }, mark, card)).toBe(isSafe);
	});
});
