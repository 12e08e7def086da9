/** Pins cards as a reader does, and finds their parts. */
import type { Page } from 'puppeteer-core';
import { type InnerPart, partsInCards } from './inside-cards.ts';
import { hover, until } from './lens-browser.ts';

/** Opens the card of a word and presses the first of its actions. */
export async function pinCard(page: Page, selector: string, word: string): Promise<void> {
	const before = (await pinnedParts(page)).length;
	await hover(page, selector, word);
	await pressPart(page, 'card-action');
	await until(async () => ((await pinnedParts(page)).length > before ? true : undefined), 'the pinned card');
}

/** Parts of pinned cards, in the order of pinning; the cards themselves where no other class is given. */
export const pinnedParts = (page: Page, className = 'pinned-card'): Promise<InnerPart[]> => partsInCards(page, className);

/** The middle of a part of a card that is drawn. @param nth among those with this class, from the end where negative */
export async function middleOf(page: Page, className: string, nth = 0): Promise<{ x: number; y: number }> {
	return until(async () => {
		const box = (await partsInCards(page, className)).filter(({ box }) => box.width > 0).at(nth)?.box;
		return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	}, `a .${className} in a card`);
}

export async function pressPart(page: Page, className: string, nth = 0): Promise<void> {
	const { x, y } = await middleOf(page, className, nth);
	await page.mouse.click(x, y);
}

/** Takes a pinned card by its grip to a point of the window. @param nth in the order of pinning, from the end where negative */
export async function dragPinned(page: Page, nth: number, to: { x: number; y: number }): Promise<void> {
	const { x, y } = await middleOf(page, 'pinned-grip', nth);
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(to.x, to.y, { steps: 6 });
	await page.mouse.up();
}
