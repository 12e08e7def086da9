/** Where a walk from word to word stands in a tab, as all of its frames show it. */
import type { Frame, Page } from 'puppeteer-core';

export interface WalkedWord {
	/** `data-word` of the element around it. */
	readonly id: string;
	/** Whether its card is open, there or in a frame around, and has the focus, and its window is the one that gets the reader's keys. */
	readonly isInCard: boolean;
	readonly isInView: boolean;
}

interface FrameState {
	readonly current: Omit<WalkedWord, 'isInCard'>[];
	readonly cards: number;
	readonly isInCard: boolean;
}

/**
 * @returns the word that is painted as the current one; `undefined` while there is none, or more than one, or cards
 * other than its own, as in the middle of a step
 */
export async function readWalkedWord(tab: Page): Promise<WalkedWord | undefined> {
	const states = await Promise.all(tab.frames().map(readFrame));
	const isInCard = states.some((state) => state.isInCard);
	const current = states.flatMap(({ current }) => current.map((word) => ({ ...word, isInCard })));
	const cards = states.reduce((sum, { cards }) => sum + cards, 0);
	return current.length === 1 && cards === 1 ? current[0] : undefined;
}

async function readFrame(frame: Frame): Promise<FrameState> {
	return frame.evaluate(() => {
		const current = [...(CSS.highlights.get('sense-lens-current') ?? [])].map((abstractRange) => {
			const range = document.createRange();
			range.setStart(abstractRange.startContainer, abstractRange.startOffset);
			range.setEnd(abstractRange.endContainer, abstractRange.endOffset);
			const { top, bottom } = range.getBoundingClientRect();
			const element = abstractRange.startContainer.parentElement?.closest('[data-word]');
			const box = element?.closest('[data-box]')?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
			return {
				id: element?.getAttribute('data-word') ?? 'no word of the test',
				isInView: top >= Math.max(0, box.top) && bottom <= Math.min(innerHeight, box.bottom),
			};
		});
		const card = document.querySelector<HTMLElement>('sense-lens-card:popover-open');
		const isShown = card !== null && getComputedStyle(card).visibility === 'visible';
		return {
			current,
			cards: document.querySelectorAll('sense-lens-card').length,
			isInCard: isShown && document.activeElement === card && document.hasFocus(),
		};
	});
}
