import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Correction } from '../../src/sense-ranking/correction.ts';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { readCard } from '../../tools/browsers/read-card.ts';
import { correctionIn, storeLocally, tellBackground } from '../support/correct-on-page.ts';
import { hover, type LensBrowser, moveTo, pause, pointOf, startLensBrowser, until, untilClosed } from '../support/lens-browser.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';

/** Ample for a card that should not come: twice the dwell and the drawing. */
const longerThanDwell = 900;

const rose = 'Umbrella sales jumped 18 % to $40 million.';
const worked = 'Before she retired she had worked in sales for twenty years.';
const article = `<!doctype html><html lang="en"><title>Notes</title><body style="font:18px sans-serif;margin:60px"><p id="r">${rose}</p><p id="s">${worked}</p>`;

describe.each(browserNames)('corrections in %s', (name) => {
	let server: PageServer;
	let lens: LensBrowser;
	let address: string;
	let other: string;
	let options: Page;
	beforeAll(async () => {
		server = await startPageServer();
		address = server.put('/article', article);
		other = server.put('/other', article.replace('Notes', 'Other notes'));
		lens = await startLensBrowser(name);
		options = await lens.openOwn('options.html');
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});
	beforeEach(async () => {
		const kept = (await tellBackground(options, { type: 'ask-corrections' })) as Correction[];
		await tellBackground(options, { type: 'drop-corrections', ids: kept.map(({ id }) => id) });
	});

	const keep = (...corrections: Correction[]) => tellBackground(options, { type: 'keep-corrections', corrections });
	const kept = async () => (await tellBackground(options, { type: 'ask-corrections' })) as Correction[];
	const cardShows = (tab: Page, group: string) =>
		until(async () => ((await readCard(tab))?.group === group ? true : undefined), `a card of ${group}`);
	const rowsAre = (count: number) =>
		until(async () => ((await options.$$('.correction')).length === count ? true : undefined), `${count} rows`);
	const press = async (selector: string) => {
		await options.bringToFront();
		await until(async () => ((await options.$(selector)) ? true : undefined), selector);
		await options.click(selector);
	};

	it('change the open card at once, then what other open pages say, and go without a trace', async () => {
		const { page: second } = await lens.open(other);
		await hover(second, '#r', 'sales');
		await second.keyboard.press('Escape');
		await untilClosed(second);
		const { page: tab, problems } = await lens.open(address);
		const before = await hover(tab, '#r', 'sales');
		expect(before.group).toBe('revenue');
		await keep(correctionIn(rose, 'sales', 'selling'));
		await cardShows(tab, 'selling');
		await second.bringToFront();
		expect((await hover(second, '#r', 'sales')).group).toBe('selling');
		expect((await hover(second, '#s', 'sales')).group).toBe('selling');
		await tellBackground(options, { type: 'drop-corrections', ids: [correctionIn(rose, 'sales', null).id] });
		await tab.bringToFront();
		expect(await hover(tab, '#r', 'sales')).toEqual(before);
		expect(problems).toEqual([]);
		await tab.close();
		await second.close();
	});

	it('take the mark away where the word is no use of the term, and are there after a reload', async () => {
		const { page: tab } = await lens.open(address);
		await hover(tab, '#r', 'sales');
		await keep(correctionIn(rose, 'sales', null));
		await untilClosed(tab);
		await tab.reload();
		expect((await hover(tab, '#s', 'sales')).group).toBe('selling');
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		const { x, y } = await pointOf(tab, '#r', 'sales');
		await moveTo(tab, x, y);
		await pause(longerThanDwell);
		expect(await readCard(tab)).toBeUndefined();
		await tab.close();
	});

	it('are listed in the options, taken back one by one or all at once, and had again', async () => {
		await keep(correctionIn(rose, 'sales', 'selling', 1_780_000_000_000), correctionIn(worked, 'sales', 'revenue', 1_790_000_000_000));
		await rowsAre(2);
		const rows = await options.$$eval('.correction', (found) => found.map((row) => row.getAttribute('data-group')));
		expect(rows).toEqual(['revenue', 'selling']);
		await press('.correction .button');
		await rowsAre(1);
		expect((await kept()).map(({ group }) => group)).toEqual(['selling']);
		await press('[data-testid="undo-corrections"]');
		await rowsAre(2);
		await press('[data-testid="delete-corrections"]');
		await rowsAre(0);
		expect(await kept()).toEqual([]);
		await press('[data-testid="undo-corrections"]');
		await rowsAre(2);
		expect(await kept()).toHaveLength(2);
	});

	it('pass over what is broken in storage, and leave it there', async () => {
		const good = correctionIn(rose, 'sales', 'selling');
		await storeLocally(options, {
			'correction-0000000000000001': { ...good, version: 99 },
			'correction-0000000000000002': 'selling',
			'correction-0000000000000003': good,
			correction: good,
		});
		await keep(good);
		await rowsAre(1);
		expect(await kept()).toEqual([good]);
	});

	it('are kept when many frames write at the same time, and the oldest go where there are too many', async () => {
		const good = correctionIn(rose, 'sales', 'selling', 5);
		const many = Array.from({ length: 505 }, (_, place) => ({
			...good,
			id: place.toString(16).padStart(16, '0'),
			time: place,
			features: [],
		}));
		await Promise.all([0, 101, 202, 303, 404].map((from) => keep(...many.slice(from, from + 101))));
		const times = (await kept()).map(({ time }) => time);
		expect(times).toEqual(Array.from({ length: 500 }, (_, place) => 504 - place));
	});

	it.each([[{ type: 'keep-corrections', corrections: [{ term: 'x' }] }], [{ type: 'drop-corrections', ids: ['dwell'] }]])(
		'are not touched by a message that does not fit: %j',
		async (message) => {
			await keep(correctionIn(rose, 'sales', 'selling'));
			await tellBackground(options, message).catch(() => undefined);
			expect(await kept()).toHaveLength(1);
		},
	);
});
