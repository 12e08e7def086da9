import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CardHost, createCardHost } from '../../../src/card/host.tsx';
import { bundledGlossary } from '../../../src/glossary/bundled-glossary.ts';
import { heardActions } from '../../support/card-actions.ts';
import { putOnPage } from '../../support/put-on-page.ts';
import { sampleCardContent } from '../../support/sample-card-content.ts';

/** In a window 700 px high: room for a short card on both sides, and more of it below. */
const inTheMiddle = { left: 300, top: 330, right: 360, bottom: 350 };
const atTheTop = { left: 300, top: 10, right: 360, bottom: 30 };

const { counterpart: _, ...content } = sampleCardContent({ others: [] });
const shortContent = { ...content, sense: { ...content.sense, definition: 'Selling.', examples: [] } };

let abort: AbortController;
let card: CardHost;

beforeEach(() => {
	putOnPage('<p>Some page</p>');
	abort = new AbortController();
	card = createCardHost(bundledGlossary, heardActions(), abort.signal);
});

afterEach(() => abort.abort());

describe('a card that is better above its word', () => {
	test('is above it when it is shown, and when the word moves', async () => {
		await card.show(shortContent, inTheMiddle, { prefersAbove: true });
		expect(card.box?.bottom).toBeLessThanOrEqual(inTheMiddle.top);
		const further = { ...inTheMiddle, top: 335, bottom: 355 };
		await card.move(further, { prefersAbove: true });
		expect(card.box?.bottom).toBeLessThanOrEqual(further.top);
	});

	test('is below it where there is no room above', async () => {
		await card.show(shortContent, atTheTop, { prefersAbove: true });
		expect(card.box?.top).toBeGreaterThanOrEqual(atTheTop.bottom);
	});

	test('is the exception: others are below their word', async () => {
		await card.show(shortContent, inTheMiddle);
		expect(card.box?.top).toBeGreaterThanOrEqual(inTheMiddle.bottom);
	});
});
