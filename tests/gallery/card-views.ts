/** The card in each of its states, on a page as readers meet it. */
import type { Page } from 'puppeteer-core';
import { pressOnCard } from '../support/card-buttons.ts';
import { hover } from '../support/lens-browser.ts';
import type { Stage, View } from './view.ts';

/** Prose of our own around the sentence, so that a card is seen over text as it is in use. */
const articleWith = (sentence: string, more = '') => `<!doctype html><html lang="en"><meta name="color-scheme" content="light dark">
<meta name="viewport" content="width=device-width">
<title>Our street</title><body style="font: 17px/1.6 Georgia, serif; max-width: 36em; margin: 2em auto; padding: 0 1em">
<h1 style="font-size: 1.5em">A year in our street</h1>
<p>Spring came late, and with it the hikers. Most of them bought laces; some of them stayed for tea and told us where it rained.</p>
<p id="here">${sentence}</p>
<p>By autumn the shelves were bare, the till was full, and nobody could find the good scissors.</p>${more}`;

let pages = 0;

/** Opens the card of `word` in `sentence`. */
async function openCard({ server, open }: Stage, sentence: string, word: string, more?: string): Promise<Page> {
	pages += 1;
	const page = await open(server.put(`/gallery-${pages}`, articleWith(sentence, more)));
	await hover(page, '#here', word);
	return page;
}

const card = (title: string, sentence: string, word: string, more?: string): View => ({
	part: 'card',
	title,
	show: (stage) => openCard(stage, sentence, word, more),
});

/** The card after its buttons were pressed, in this order. */
const pressed = (title: string, sentence: string, word: string, ...buttons: string[]): View => ({
	part: 'card',
	title,
	async show(stage) {
		const page = await openCard(stage, sentence, word);
		for (const button of buttons) await pressOnCard(stage.lens, page, button);
		return page;
	},
});

const sentences = {
	sure: 'Umbrella sales jumped 18 % to $40 million in the wettest June on record.',
	unsure: 'Everybody spoke of the sale, and nobody knew much about it.',
	counterpart: 'Before she retired, my aunt had worked in sales at a tyre company for twenty years.',
	long: `${'It was one of those summers in which the rain, the wind and the river agreed with each other, '.repeat(3)}and the sales of boots rose by a fifth${', week after week, as the paths turned to mud'.repeat(4)}.`,
	markup: 'The &lt;b&gt;marketing&lt;/b&gt; plan &amp;amp; the budget were \u202Eturned around\u202C by the printer.',
} as const;

export const cardViews: readonly View[] = [
	card('sure', sentences.sure, 'sales'),
	card('not sure', sentences.unsure, 'sale'),
	card('with a counterpart', sentences.counterpart, 'sales'),
	pressed('the other senses', sentences.counterpart, 'sales', 'Other senses5'),
	pressed('the choice of a sense', sentences.sure, 'sales', 'Not this sense'),
	pressed('a label explained', sentences.sure, 'sales', 'plural only'),
	pressed('copied', sentences.sure, 'sales', 'Copy'),
	pressed('the ways to mute', sentences.sure, 'sales', 'Mute'),
	card('marketing', 'He hired an agency for a six-week marketing campaign of posters and videos.', 'marketing'),
	card('form of a verb', 'The firm is marketing its new rain sensor to gardeners.', 'marketing'),
	card('smarketing', 'Smarketing only works when both teams share their numbers.', 'Smarketing'),
	card('long sentence', sentences.long, 'sales'),
	card('markup and bidi marks in the page', sentences.markup, 'marketing'),
	card('a page from right to left', `<span dir="rtl" lang="en" style="display:block">${sentences.sure}</span>`, 'sales'),
];
