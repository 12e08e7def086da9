import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { findNode, hasClass, readCard, textOf } from '../../tools/browsers/read-card.ts';
import {
	hover,
	hoverAt,
	inExtension,
	type LensBrowser,
	moveTo,
	pause,
	pointOf,
	startLensBrowser,
	until,
	untilClosed,
} from '../support/lens-browser.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';

/** Ample for a card that should not come: twice the dwell and the drawing. Waiting longer can only make these tests stricter. */
const longerThanDwell = 900;

const page = (body: string) => `<!doctype html><html lang="en"><title>Notes</title><body style="font:18px sans-serif;margin:60px">${body}`;

describe.each(browserNames)('card in %s', (name) => {
	let server: PageServer;
	let lens: LensBrowser;
	beforeAll(async () => {
		server = await startPageServer();
		lens = await startLensBrowser(name);
	});
	afterAll(async () => {
		await lens?.browser.close();
		await server?.close();
	});

	/** Sentence with [word], group. */
	const sentences = [
		['Umbrella [sales] jumped 18 % to $40 million in the wettest June on record.', 'revenue'],
		['Before she retired, my aunt had worked in [sales] at a tyre company for twenty years.', 'selling'],
		['End-of-season [sale]: everything in the shop is 40 % off until Sunday.', 'discount'],
		['The parish will hold a jumble [sale] in the church hall on Saturday.', 'event'],
		['He hired an agency for a six-week [marketing] campaign of posters and videos.', 'promotion'],
		['The firm is [marketing] its new rain sensor to gardeners.', 'participle'],
		['The council approved the [sale] of the old swimming pool to a housing association.', 'transaction'],
	] as const;

	it('shows the group, definition and sentence that fit each place', async () => {
		const paragraphs = sentences.map(([marked], place) => `<p id="s${place}">${marked.replace(/[[\]]/g, '')}</p>`);
		const { page: tab, problems } = await lens.open(server.put('/senses', page(paragraphs.join(''))));
		for (const [place, [marked, group]] of sentences.entries()) {
			const word = /\[(.*)\]/.exec(marked)?.[1] ?? '';
			const card = await hover(tab, `#s${place}`, word);
			expect({ marked, group: card.group }).toEqual({ marked, group });
			expect(card.context).toBe(marked.replace(/[[\]]/g, ''));
			expect(card.cues.length).toBeGreaterThan(0);
			expect(textOf(findNode(card.root, hasClass('card-definition')) ?? card.root).length).toBeGreaterThan(20);
			await tab.keyboard.press('Escape');
			await untilClosed(tab);
		}
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('stays away from a surname', async () => {
		const { page: tab } = await lens.open(
			server.put('/name', page('<p id="p">Our dentist, Dr Sale, retired in 2019; annual sales of floss fell.</p>')),
		);
		await hover(tab, '#p', 'sales');
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		const { x, y } = await pointOf(tab, '#p', 'Sale');
		await moveTo(tab, x, y);
		await pause(longerThanDwell);
		expect(await readCard(tab)).toBeUndefined();
		await tab.close();
	});

	it('opens for content that came, changed or moved after the page was read', async () => {
		const { page: tab } = await lens.open(
			server.put('/later', page('<p id="a">Annual sales rose by 5 %.</p><div id="home"></div><p id="b">Nothing.</p>')),
		);
		await hover(tab, '#a', 'sales');
		await tab.evaluate(() => {
			const home = document.querySelector('#home') as HTMLElement;
			home.innerHTML = '<section><p id="c">He quit his career in sales to bake bread.</p></section>';
			(document.querySelector('#b')?.firstChild as Text).data = 'The garden club holds its yearly plant sale on Sunday in the school yard.';
			home.after(document.querySelector('#a') as Element);
		});
		expect((await hover(tab, '#c', 'sales')).group).toBe('selling');
		expect((await hover(tab, '#b', 'sale')).group).toBe('event');
		expect((await hover(tab, '#a', 'sales')).group).toBe('revenue');
		await tab.close();
	});

	it('finds a word that tags or soft hyphens cut', async () => {
		const { page: tab } = await lens.open(
			server.put('/cut', page('<p id="p">Quarterly <b>sa</b>les fell 9 %.</p><p id="q">She took a degree in mar&shy;ket&shy;ing.</p>')),
		);
		await hoverAt(tab, await pointOf(tab, '#p', 'les'), 'sales');
		expect((await hoverAt(tab, await pointOf(tab, '#q', 'ket'), 'marketing')).group).toBe('strategy');
		await tab.close();
	});

	it('closes on Escape and when the pointer leaves, and stays while the pointer is on it', async () => {
		const { page: tab } = await lens.open(server.put('/leave', page('<p id="p">Annual sales rose by 5 % last year.</p>')));
		await hover(tab, '#p', 'sales');
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		await hover(tab, '#p', 'sales');
		const { x, y } = await pointOf(tab, '#p', 'sales');
		await tab.mouse.move(x + 10, y + 90, { steps: 12 });
		await pause(longerThanDwell);
		expect(await readCard(tab)).toBeDefined();
		await tab.mouse.move(900, 20, { steps: 12 });
		await untilClosed(tab);
		await tab.close();
	});

	it('stays with its word when the passage is read again, and goes when the word goes', async () => {
		const { page: tab } = await lens.open(server.put('/again', page('<p id="p">Annual sales rose by 5 % last year.</p>')));
		await hover(tab, '#p', 'sales');
		await tab.evaluate(() => document.querySelector('#p')?.append(' The clock is new.'));
		await pause(longerThanDwell);
		expect((await readCard(tab))?.group).toBe('revenue');
		await tab.evaluate(() => document.querySelector('#p')?.replaceChildren('Nothing of the kind.'));
		await untilClosed(tab);
		await tab.close();
	});

	it('stays away after Escape while the pointer rests on its word', async () => {
		const { page: tab } = await lens.open(server.put('/away', page('<p id="p">Annual sales rose by 5 % last year.</p>')));
		await hover(tab, '#p', 'sales');
		const { x, y } = await pointOf(tab, '#p', 'sales');
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		await tab.mouse.move(x + 2, y);
		await tab.mouse.move(x + 3, y);
		await pause(longerThanDwell);
		expect(await readCard(tab)).toBeUndefined();
		await tab.close();
	});

	it('does not open for a pointer that passes or drags', async () => {
		const { page: tab } = await lens.open(server.put('/pass', page('<p id="p">Annual sales rose by 5 % last year.</p>')));
		await hover(tab, '#p', 'sales');
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		const { x, y } = await pointOf(tab, '#p', 'sales');
		await tab.mouse.move(x, y + 300);
		await pause(longerThanDwell);
		await tab.mouse.move(x, y);
		await tab.mouse.move(x, y + 300);
		await pause(longerThanDwell);
		expect(await readCard(tab)).toBeUndefined();
		await tab.mouse.move(x - 60, y);
		await tab.mouse.down();
		await tab.mouse.move(x, y, { steps: 6 });
		await pause(longerThanDwell);
		expect(await readCard(tab)).toBeUndefined();
		await tab.mouse.up();
		await tab.close();
	});

	it('lets a link under a mark be clicked at once', async () => {
		server.put('/goal', page('<h1>Goal</h1>'));
		const { page: tab } = await lens.open(server.put('/link', page('<p id="p"><a href="/goal">Annual sales report</a> of the firm.</p>')));
		const { x, y } = await pointOf(tab, '#p', 'sales');
		await tab.mouse.click(x, y);
		await until(() => (tab.url().endsWith('/goal') ? true : undefined), 'the link to be followed');
		await tab.close();
	});

	it('opens the comparison in a tab, at the sense that it shows', async () => {
		const { page: tab } = await lens.open(server.put('/compare', page('<p id="p">Annual sales rose by 5 % last year.</p>')));
		const card = await hover(tab, '#p', 'sales');
		const id = await lens.tabIdOf(tab);
		const own = await lens.openOwn('options.html');
		await tab.bringToFront();
		await inExtension(own, 'sendMessage', id, { type: 'command', name: 'next-occurrence' });
		await until(
			async () => ((await tab.evaluate(() => document.activeElement?.localName)) === 'sense-lens-card' ? true : undefined),
			'the focus in the card',
		);
		const isComparison = ({ url }: { url?: string }) => url?.endsWith(`/popup.html#${card.sense}`) ?? false;
		// Close, label, other senses, pin, not this sense, comparison: in this order with Tab.
		for (let step = 0; step < 6; step += 1) await tab.keyboard.press('Tab');
		await tab.keyboard.press('Enter');
		await until(
			async () => (((await inExtension(own, 'query', {})) as { url?: string }[]).some(isComparison) ? true : undefined),
			'the comparison',
		);
		await own.close();
		await tab.close();
	});

	it('opens on a tap', async () => {
		const { page: tab } = await lens.open(server.put('/tap', page('<p id="p">Annual sales rose by 5 % last year.</p>')));
		await hover(tab, '#p', 'sales');
		await tab.keyboard.press('Escape');
		await untilClosed(tab);
		await tab.mouse.move(5, 5);
		const { x, y } = await pointOf(tab, '#p', 'sales');
		await tab.touchscreen.tap(x, y);
		expect((await until(() => readCard(tab), 'the card')).word).toBe('sales');
		await tab.close();
	});
});
