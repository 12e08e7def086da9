/** Hovers words with the browser's real pointer and reads the card that opens. */
import type { Page } from 'puppeteer-core';
import { readCard, type ShownCard } from '../browsers/read-card.ts';
import { pointOn, type WordOnPage } from './find-words.ts';

export interface HoveredWord {
	readonly word: WordOnPage;
	/** None where the word got no mark: a name, a foreign word, a passage that is not English. */
	readonly card: ShownCard | undefined;
}

/** Longest wait for a card, in ms: a dwell of 300 ms and ample time on a busy machine. */
const cardTimeout = 1_500;
/** The first card also waits for the ranker's data. */
const firstCardTimeout = 5_000;
const pollInterval = 50;
/** Every so many polls the pointer moves by a pixel, as a hand does: the first word may be read before it is marked. */
const pollsPerNudge = 12;

/** Hovers one word after the other; `onCard` is called while the card is open. */
export async function* hoverWords(page: Page, words: readonly WordOnPage[], onCard: () => Promise<void>): AsyncGenerator<HoveredWord> {
	let timeout = firstCardTimeout;
	for (const word of words) {
		const card = await hoverWord(page, word, timeout);
		if (card) {
			await onCard();
			timeout = cardTimeout;
		}
		yield { word, card };
		await page.keyboard.press('Escape');
	}
}

async function hoverWord(page: Page, word: WordOnPage, timeout: number): Promise<ShownCard | undefined> {
	const point = await pointOn(page, word);
	if (!point) return undefined;
	await page.mouse.move(point.x, Math.max(0, point.y - 40));
	await page.mouse.move(point.x, point.y, { steps: 4 });
	const deadline = Date.now() + timeout;
	for (let poll = 1; Date.now() < deadline; poll += 1) {
		if (poll % pollsPerNudge === 0) await page.mouse.move(point.x + ((poll / pollsPerNudge) % 2), point.y);
		await new Promise((resolve) => setTimeout(resolve, pollInterval));
		const card = await readCard(page);
		if (card && card.word === word.word) return card;
	}
	return undefined;
}
