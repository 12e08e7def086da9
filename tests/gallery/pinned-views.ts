/** Pinned cards, on a page as readers meet it. */
import type { Page } from 'puppeteer-core';
import { dragPinned, middleOf, pinCard, pressPart } from '../support/pin-card.ts';
import type { Stage, View } from './view.ts';

const words = [
	['first', 'sales', 'Umbrella sales jumped 18 % to $40 million in the wettest June on record.'],
	['second', 'sales', 'Before she retired, my aunt had worked in sales at a tyre company for twenty years.'],
	['third', 'sale', 'Everybody spoke of the sale, and nobody knew much about it.'],
] as const;

const article = `<!doctype html><html lang="en"><meta name="color-scheme" content="light dark">
<meta name="viewport" content="width=device-width">
<title>Our street</title><body style="font: 17px/1.6 Georgia, serif; max-width: 36em; margin: 2em auto; padding: 0 1em">
<h1 style="font-size: 1.5em">A year in our street</h1>
${words.map(([id, , sentence]) => `<p id="${id}">${sentence}</p>`).join('\n')}
<p>By autumn the shelves were bare, the till was full, and nobody could find the good scissors.</p>
<p style="height: 900px"></p>`;

/** Each goes to the lower edge, so that the next word can be pointed at. */
async function pinWords({ server, open }: Stage, count: number): Promise<Page> {
	const page = await open(server.put('/gallery-pinned', article));
	for (const [id, word] of words.slice(0, count)) {
		await pinCard(page, `#${id}`, word);
		const { x } = await middleOf(page, 'pinned-grip', -1);
		await dragPinned(page, -1, { x, y: 690 });
	}
	return page;
}

const pinned = (title: string, count: number, ...parts: string[]): View => ({
	part: 'card',
	title,
	async show(stage) {
		const page = await pinWords(stage, count);
		for (const part of parts) await pressPart(page, part, -1);
		return page;
	},
});

export const pinnedViews: readonly View[] = [
	pinned('pinned', 1),
	pinned('pinned and unfolded', 1, 'pinned-fold'),
	pinned('pinned side by side', 3, 'pinned-arrange'),
];
