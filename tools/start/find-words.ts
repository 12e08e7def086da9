/** Finds the words on an open page from the outside, without asking the extension what it found. */
import type { Page } from 'puppeteer-core';
import type { Detector } from '../../src/term-detection/detect.ts';

export interface WordOnPage {
	readonly word: string;
	/** Some text around it, for a word that gets no card. */
	readonly context: string;
	/** Place of its text node among all that are shown, and UTF-16 offset into it. */
	readonly node: number;
	readonly offset: number;
}

/** Text shown on each side of a word, in UTF-16 code units. */
const contextReach = 60;

export async function findWords(page: Page, detect: Detector): Promise<WordOnPage[]> {
	const pieces = await page.evaluate(collectText);
	const starts: number[] = [];
	let text = '';
	for (const { data, startsBlock } of pieces) {
		if (startsBlock) text += '\n';
		starts.push(text.length);
		text += data;
	}
	return detect(text).map(({ start, end }) => {
		const node = starts.findLastIndex((place) => place <= start);
		const context = text
			.slice(Math.max(0, start - contextReach), end + contextReach)
			.replaceAll(/\s+/g, ' ')
			.trim();
		return { word: text.slice(start, end), context, node, offset: start - (starts[node] ?? 0) };
	});
}

/** Scrolls a word into view and returns the middle of its first letter's box, in CSS px of the viewport. */
export async function pointOn(page: Page, { node, offset }: WordOnPage): Promise<{ x: number; y: number } | undefined> {
	return page.evaluate(scrollToCharacter, node, offset);
}

/** Runs in the page. */
function collectText(): { data: string; startsBlock: boolean }[] {
	const shown: Text[] = [];
	const pieces: { data: string; startsBlock: boolean }[] = [];
	let lastBlock: Element | null = null;
	const walker = document.createTreeWalker(document.body ?? document.documentElement, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
		const parent = node.parentElement;
		if (
			!parent?.checkVisibility() ||
			parent.closest('script, style, code, kbd, samp, textarea, select, noscript, [contenteditable], [aria-hidden="true"]')
		)
			continue;
		let block: Element | null = parent;
		while (block && /^(?:inline|contents)$/.test(getComputedStyle(block).display)) block = block.parentElement;
		pieces.push({ data: node.data, startsBlock: block !== lastBlock });
		shown.push(node);
		lastBlock = block;
	}
	(globalThis as { senseLensShownText?: Text[] }).senseLensShownText = shown;
	return pieces;
}

/** Runs in the page. */
function scrollToCharacter(place: number, offset: number): { x: number; y: number } | undefined {
	const node = (globalThis as { senseLensShownText?: Text[] }).senseLensShownText?.[place];
	if (!node?.isConnected || offset + 1 > node.data.length) return undefined;
	const range = document.createRange();
	range.setStart(node, offset);
	range.setEnd(node, offset + 1);
	node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
	const { left, top, width, height } = range.getBoundingClientRect();
	return width > 0 ? { x: left + width / 2, y: top + height / 2 } : undefined;
}
