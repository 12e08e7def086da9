import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { Box } from '../hover/safe-polygon.ts';

/** Space between the word and the card, and between the card and the edge of the window, in CSS px. */
const gap = 8;

export interface CardPreference {
	/** Above the word where there is room, for something else comes below it. */
	readonly prefersAbove?: boolean;
}

/** Puts `host` (fixed, in the top layer) under `anchor`, or above it where there is more room, inside the window. */
export async function placeCard(host: HTMLElement, anchor: Box, { prefersAbove = false }: CardPreference = {}): Promise<void> {
	const sides = prefersAbove ? (['top-start', 'bottom-start'] as const) : (['bottom-start', 'top-start'] as const);
	const { left, top, right, bottom } = anchor;
	const box = new DOMRect(left, top, right - left, bottom - top);
	const { x, y, placement } = await computePosition({ getBoundingClientRect: () => box }, host, {
		strategy: 'fixed',
		placement: sides[0],
		middleware: [
			offset(gap),
			flip({ padding: gap, fallbackPlacements: [sides[1]], fallbackStrategy: 'bestFit' }),
			shift({ padding: gap }),
			size({
				padding: gap,
				apply: ({ availableHeight }) => host.style.setProperty('--card-room', `${Math.max(120, Math.floor(availableHeight))}px`),
			}),
		],
	});
	host.style.setProperty('left', `${Math.round(x)}px`, 'important');
	host.style.setProperty('top', `${Math.round(y)}px`, 'important');
	host.style.setProperty('--card-from', placement.startsWith('top') ? '-4px' : '4px');
}
