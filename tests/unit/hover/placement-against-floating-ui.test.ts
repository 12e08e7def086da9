import { computePosition, flip, offset, type Placement, type Platform, shift, size } from '@floating-ui/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type AnchorBox, cornerRoom, margin, placeBeside, type Size } from '../../../src/hover/placement.ts';
import type { Box } from '../../../src/hover/safe-polygon.ts';

const gap = 10;
const rectOf = ({ left, top, right, bottom }: Box) => ({ x: left, y: top, width: right - left, height: bottom - top });

/** The same question, asked of Floating UI's core with a platform that knows rectangles alone. */
async function placeWithCore(card: Size, anchor: AnchorBox, boundary: Box, placements: readonly Placement[]) {
	const platform: Platform = {
		getElementRects: ({ reference, floating }) => ({ reference: rectOf(reference), floating: { x: 0, y: 0, ...floating } }),
		getClippingRect: () => rectOf(boundary),
		getDimensions: (element) => element,
		isRTL: () => anchor.isRightToLeft ?? false,
	};
	let room = 0;
	const [placement = 'bottom', ...fallbackPlacements] = placements;
	const found = await computePosition(anchor, card, {
		placement,
		platform,
		middleware: [
			offset(gap),
			flip({ padding: margin, fallbackPlacements }),
			shift({ padding: margin }),
			size({
				padding: margin,
				apply({ availableHeight }) {
					room = availableHeight;
				},
			}),
		],
	});
	return { left: found.x, top: found.y, side: found.placement.split('-')[0], room };
}

const boundary: Box = { left: 20, top: 30, right: 1_000, bottom: 800 };
const situation = fc
	.record({
		left: fc.integer({ min: 20, max: 900 }),
		top: fc.integer({ min: 30, max: 780 }),
		// Wide enough for the arrow, so that the card is not moved for its sake.
		width: fc.integer({ min: 2 * cornerRoom, max: 100 }),
		height: fc.integer({ min: 10, max: 20 }),
		isRightToLeft: fc.boolean(),
		prefersAbove: fc.boolean(),
		card: fc.record({ width: fc.integer({ min: 100, max: 376 }), height: fc.integer({ min: 60, max: 330 }) }),
	})
	.map(({ left, top, width, height, isRightToLeft, ...rest }) => ({
		anchor: { left, top, right: left + width, bottom: top + height, isRightToLeft },
		...rest,
	}));

it('agrees with Floating UI about every card that fits above or below its word', async () => {
	await fc.assert(
		fc.asyncProperty(situation, async ({ anchor, card, prefersAbove }) => {
			const { left, top, side, room } = placeBeside(card, anchor, boundary, { prefersAbove });
			const placements: Placement[] = prefersAbove ? ['top-start', 'bottom-start'] : ['bottom-start', 'top-start'];
			expect({ left, top, side, room }).toEqual(await placeWithCore(card, anchor, boundary, placements));
		}),
	);
});
