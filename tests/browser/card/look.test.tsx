import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CardHost, createCardHost } from '../../../src/card/host.tsx';
import { plainLook } from '../../../src/card/look.ts';
import { createPinnedCards } from '../../../src/card/pinned-cards.ts';
import { bundledGlossary } from '../../../src/glossary/bundled-glossary.ts';
import { cardParts } from '../../../src/settings/schema.ts';
import { heardActions } from '../../support/card-actions.ts';
import { pressButton } from '../../support/press-button.ts';
import { putOnPage } from '../../support/put-on-page.ts';
import { sampleCardContent } from '../../support/sample-card-content.ts';
import { showCard } from '../../support/shown-card.tsx';

const anchor = { left: 300, top: 100, right: 360, bottom: 120 };
const box = { left: 100, top: 80, right: 400, bottom: 300 };

let abort: AbortController;
/** Closed to all others: kept when they are made. */
let roots: ShadowRoot[];
beforeEach(() => {
	putOnPage('<p>Some page</p>');
	abort = new AbortController();
	roots = [];
	const attach = Element.prototype.attachShadow;
	vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
		const root = attach.call(this, init);
		roots.push(root);
		return root;
	});
});
afterEach(() => {
	abort.abort();
	vi.restoreAllMocks();
	document.adoptedStyleSheets = [];
	document.documentElement.style.colorScheme = '';
});

const shownCards = () => roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('.card')]);
const theCard = () => shownCards()[0] as HTMLElement;
function openCard(): CardHost {
	const card = createCardHost(bundledGlossary, heardActions(), abort.signal);
	card.show(sampleCardContent(), anchor);
	return card;
}

describe('parts of the card', () => {
	const selectors: Readonly<Record<(typeof cardParts)[number], string>> = {
		example: '.card-example',
		reason: '.card-sentence',
		sureness: '.card-sure',
		counterpart: '.card-counterpart',
		others: '.card-others',
		actions: '.card-foot',
	};
	const partsIn = (card: ParentNode) => cardParts.filter((part) => card.querySelector(selectors[part]));

	test('are all there where none is left out', () => {
		expect(partsIn(showCard().root)).toEqual(cardParts);
	});

	test.each(cardParts)('%s can be left out, and nothing else goes with it', (part) => {
		expect(partsIn(showCard({}, { hiddenParts: [part] }).root)).toEqual(cardParts.filter((each) => each !== part));
	});

	test('word, group and definition stay where all others go, on a sure card and on one that is not', () => {
		for (const changes of [{}, { isSure: false, confidence: 0.4 }]) {
			const { root } = showCard(changes, { hiddenParts: cardParts });
			expect(partsIn(root)).toEqual([]);
			expect(['.card-group', '.card-word', '.card-definition'].map((selector) => root.querySelector(selector) !== null)).toEqual([
				true,
				true,
				true,
			]);
		}
	});

	test('the shares of an unsure card go with its sureness', () => {
		expect(showCard({ isSure: false }).root.querySelectorAll('.card-share').length).toBe(2);
		expect(showCard({ isSure: false }, { hiddenParts: ['sureness'] }).root.querySelectorAll('.card-share').length).toBe(0);
	});

	test('a choice of the reader’s can be taken back all the same', () => {
		const { root } = showCard({ correction: 'by-reader' }, { hiddenParts: cardParts });
		expect(root.querySelector('.card-sure button')).not.toBeNull();
	});

	test('of an open card come and go, and what is opened in it stays', async () => {
		const card = openCard();
		card.setLook({ ...plainLook, hiddenCardParts: ['example', 'actions'] });
		expect(partsIn(theCard())).toEqual(['reason', 'sureness', 'counterpart', 'others']);
		await pressButton(theCard().querySelector('.card-others') as HTMLElement);
		await vi.waitFor(() => expect(theCard().querySelector('.card-list')).not.toBeNull());
		card.setLook(plainLook);
		expect(theCard().querySelector('.card-list')).not.toBeNull();
	});
});

describe.each(['light', 'dark'] as const)('on a %s page', (scheme) => {
	test.each([
		['light', 'rgb(255, 255, 255)'],
		['dark', 'rgb(30, 35, 33)'],
	] as const)('a card in the theme %s keeps its own colours, the arrow too', (theme, ground) => {
		document.documentElement.style.colorScheme = scheme;
		const card = openCard();
		card.setLook({ ...plainLook, theme });
		const arrow = theCard().parentNode?.querySelector('.card-arrow') as Element;
		expect([theCard(), arrow].map((part) => getComputedStyle(part).backgroundColor)).toEqual([ground, ground]);
	});
});

test('a page cannot talk the card out of theme and size', () => {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync('* { color-scheme: light !important; --text-scale: 9 !important }');
	document.adoptedStyleSheets = [sheet];
	const card = openCard();
	card.setLook({ ...plainLook, theme: 'dark', textSize: 120 });
	expect([getComputedStyle(theCard()).backgroundColor, getComputedStyle(theCard()).fontSize]).toEqual(['rgb(30, 35, 33)', '18px']);
});

test.each([
	[80, '12px'],
	[100, '15px'],
	[200, '30px'],
])('text of %i %% is %s high, and the card fits the window', (textSize, size) => {
	const card = openCard();
	card.setLook({ ...plainLook, textSize });
	expect(getComputedStyle(theCard()).fontSize).toBe(size);
	const { left, top, right, bottom } = card.box ?? { left: -1, top: -1, right: 9_999, bottom: 9_999 };
	expect([left >= 0, top >= 0, right <= innerWidth, bottom <= innerHeight]).toEqual([true, true, true, true]);
});

test('pinned cards have the look too: those that are there, and those that come', () => {
	const pinned = createPinnedCards(bundledGlossary, abort.signal);
	pinned.serve(heardActions());
	pinned.pin(sampleCardContent(), box, false);
	pinned.setLook({ theme: 'dark', textSize: 120, hiddenCardParts: ['example'] });
	pinned.pin(sampleCardContent({ word: 'sales' }), box, false);
	const looks = shownCards().map((card) => [
		getComputedStyle(card).backgroundColor,
		getComputedStyle(card).getPropertyValue('--text-scale'),
		card.querySelector('.card-example'),
	]);
	expect(looks).toEqual(Array.from({ length: 2 }, () => ['rgb(30, 35, 33)', '1.2', null]));
});
