import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { KnownRun } from '../../../src/page/occurrence-index.ts';
import type { PageReading, ReadingListener } from '../../../src/page/page-reading.ts';
import { occurrencesIn } from '../../support/page-occurrences.ts';
import { putOnPage } from '../../support/put-on-page.ts';
import { occurrencesOf, startReadingPage, whenRead, wordsOf } from '../../support/start-reading.ts';

let abort: AbortController;
beforeEach(() => {
	abort = new AbortController();
});
afterEach(() => abort.abort());

const start = (): PageReading => startReadingPage(abort.signal);

/** Starts on a page, waits for the words there, changes the page and waits for the words then. */
async function follow(html: string, before: string, change: (find: (selector: string) => Element) => void, after: string): Promise<void> {
	const root = putOnPage(html);
	const reading = start();
	await expect.poll(() => wordsOf(reading)).toBe(before);
	change((selector) => root.querySelector(selector) ?? root);
	await whenRead(reading);
	expect(wordsOf(reading)).toBe(after);
	// What left the page is forgotten as well, in time.
	await expect.poll(() => reading.index.size).toBe(after === '' ? 0 : after.split(' ').length);
}

const textIn = (element: Element): Text => element.firstChild as Text;

function moveAndFill(block: Element, place: Element): void {
	textIn(block).data = 'nothing';
	place.after(block);
}

describe('the words known of a page', () => {
	type Change = Parameters<typeof follow>[2];
	test.each([
		['take in a block that is added', '<p>a sale</p>', 'sale', (find) => find('p').after(newBlock('our marketing')), 'sale marketing'],
		['take in text that is added', '<p>a sale</p>', 'sale', (find) => find('p').append(' of sales'), 'sale sales'],
		['take in a word that an added tag completes', '<p>a sal</p> sales', 'sales', (find) => find('p').append(newTag('e')), 'sale sales'],
		['lose a word that an added letter makes another', '<p>a sale</p>', 'sale', (find) => find('p').append('sman'), ''],
		[
			'take in a word once what stood in it is gone',
			'<p>mar<img alt="">keting</p> sale',
			'sale',
			(find) => find('img').remove(),
			'marketing sale',
		],
		[
			'lose a word whose text changes as its block moves',
			'<p>a sale</p><p>sales</p>',
			'sale sales',
			(find) => moveAndFill(find('p'), find('p + p')),
			'sales',
		],
		['lose a block that is removed', '<p>a sale</p><p>sales</p>', 'sale sales', (find) => find('p').remove(), 'sales'],
		['lose a word that loses its middle', '<p>sa<b>le</b>s</p>', 'sales', (find) => find('b').remove(), ''],
		[
			'keep a word that moves with its block',
			'<p>a sale</p><p>sales</p>',
			'sale sales',
			(find) => find('p + p').after(find('p')),
			'sales sale',
		],
		[
			'take in a word that loses its prefix to another place',
			'<p><i>pre</i>sale</p><div></div>',
			'',
			(find) => find('div').append(find('i')),
			'sale',
		],
		['follow a text that changes', '<p>a sale</p>', 'sale', (find) => textIn(find('p')).replaceData(0, 99, 'our marketing'), 'marketing'],
		[
			'follow a change of one part of a cut word',
			'<p>sa<b>les</b></p>',
			'sales',
			(find) => textIn(find('b')).replaceData(0, 99, 'le of sales'),
			'sale sales',
		],
		[
			'lose what becomes editable',
			'<p>a sale</p><p>sales</p>',
			'sale sales',
			(find) => find('p').setAttribute('contenteditable', ''),
			'sales',
		],
		[
			'take in what is no longer editable',
			'<p contenteditable>a sale</p>',
			'',
			(find) => find('p').removeAttribute('contenteditable'),
			'sale',
		],
		[
			'lose what becomes hidden',
			'<p>a sale</p><p>sales</p>',
			'sale sales',
			(find) => find('p').setAttribute('aria-hidden', 'true'),
			'sales',
		],
		['take in what is shown', '<p hidden>a sale</p>', '', (find) => find('p').removeAttribute('hidden'), 'sale'],
		[
			'lose what turns out to be of another language',
			'<p>a sale</p><p>sales</p>',
			'sale sales',
			(find) => find('p').setAttribute('lang', 'fr'),
			'sales',
		],
		['take in what turns out to be English', '<p lang="fr">a sale</p>', '', (find) => find('p').setAttribute('lang', 'en'), 'sale'],
		[
			'lose what moves to a passage of another language',
			'<p>a sale</p><div lang="fr"></div>',
			'sale',
			(find) => find('div').append(find('p')),
			'',
		],
		[
			'take in what moves out of a passage of another language',
			'<div lang="fr"><p>a sale</p></div>',
			'',
			(find) => find('div').after(find('p')),
			'sale',
		],
		[
			'lose a block that moves to where text is edited',
			'<p>a sale</p><div contenteditable></div>',
			'sale',
			(find) => find('div').append(find('p')),
			'',
		],
		[
			'lose a text that moves to where text is edited',
			'<p>a sale</p><div contenteditable></div>',
			'sale',
			(find) => find('div').append(textIn(find('p'))),
			'',
		],
		[
			'lose what moves to where it is hidden, with what hides it',
			'<p>a sale</p>',
			'sale',
			(find) => {
				const hidden = newBlock('');
				hidden.setAttribute('hidden', '');
				find('p').after(hidden);
				hidden.append(find('p'));
			},
			'',
		],
		['lose a word once its seam gets a block', '<p>sa<b></b>le</p>', 'sale', (find) => find('b').append(newBlock('x')), ''],
		['take in a word cut by a tag that goes', 'sa<b>x</b>les', '', (find) => find('b').remove(), 'sales'],
		['take in a word whose seam is at the edge of two tags', '<i>sa</i><b>x</b><u>les</u>', '', (find) => find('b').remove(), 'sales'],
		[
			'take in a word cut by a text inside of nested tags',
			'<i>sa<u><b>x</b></u></i>les',
			'',
			(find) => find('b').replaceChildren(),
			'sales',
		],
		[
			'follow a text that changes inside of nested tags',
			'<i>our <b><u>x</u></b></i>keting',
			'',
			(find) => textIn(find('u')).replaceData(0, 1, 'mar'),
			'marketing',
		],
		['lose a word whose text is emptied', '<p>a sale</p>', 'sale', (find) => textIn(find('p')).replaceData(0, 99, ''), ''],
		[
			'lose a word whose text is emptied between others',
			'<p>a <b>sale</b> of</p>',
			'sale',
			(find) => textIn(find('b')).replaceData(0, 99, ''),
			'',
		],
		[
			'take in a word whose seam is a text that is emptied',
			'sa<b>x</b>les',
			'',
			(find) => textIn(find('b')).replaceData(0, 1, ''),
			'sales',
		],
		['keep a word whose text is split', '<p>a sale</p>', 'sale', (find) => textIn(find('p')).splitText(4), 'sale'],
		['keep a word whose texts are joined', '<p>sa<!-- -->le of sales</p>', 'sale sales', (find) => joinTexts(find('p')), 'sale sales'],
		[
			'keep a sentence that gets a button',
			'<p>a sale of sales</p>',
			'sale sales',
			(find) => textIn(find('p')).splitText(6).before(newElement('button', 'our marketing')),
			'sale marketing sales',
		],
		[
			'follow what changes in a button',
			'<p>a <button>b</button> sale</p>',
			'sale',
			(find) => textIn(find('button')).replaceData(0, 1, 'sales'),
			'sales sale',
		],
		[
			'lose a word that loses its button and gets a letter in its place',
			'<p>sale<button>x</button></p>',
			'sale',
			(find) => find('button').replaceWith('x'),
			'',
		],
		['take in a word in place of one that left', '<p>sa<b>le</b></p>', 'sale', (find) => find('b').replaceWith('les'), 'sales'],
		[
			'follow a page that is drawn anew',
			'<p>a sale</p><p>sales</p>',
			'sale sales',
			(find) => (find('main') as HTMLElement).replaceChildren(newBlock('our marketing')),
			'marketing',
		],
	] as [string, string, string, Change, string][])('%s', (_title, html, before, change, after) => follow(html, before, change, after));
});

describe('the words of shadow trees', () => {
	const attach = (host: Element | null, html: string): ShadowRoot => {
		const root = host?.attachShadow({ mode: 'open' });
		if (!root) throw new Error('Expected an element');
		root.innerHTML = html;
		return root;
	};

	test('are known, those of nested ones too, and what is put into a slot once', async () => {
		const root = putOnPage('<p>a sale</p><div id="a">our marketing</div><p>of sales</p>');
		const outer = attach(root.querySelector('#a'), '<p>sales</p><slot>sale</slot><section></section>');
		attach(outer.querySelector('section'), 'smarketing');
		const reading = start();
		await expect.poll(() => wordsOf(reading)).toBe('sale sales sale smarketing marketing sales');
	});

	test('are followed as they change', async () => {
		const shadow = attach(putOnPage('<div></div>').querySelector('div'), '<p>a sale</p>');
		const reading = start();
		await expect.poll(() => wordsOf(reading)).toBe('sale');
		shadow.querySelector('p')?.append(' of sales');
		await expect.poll(() => wordsOf(reading)).toBe('sale sales');
		shadow.replaceChildren();
		await expect.poll(() => reading.index.size).toBe(0);
	});

	test('are taken in with an element that is added with its root', async () => {
		const root = putOnPage('<p>a sale</p>');
		const reading = start();
		await expect.poll(() => wordsOf(reading)).toBe('sale');
		for (const name of ['div', 'span']) {
			const host = document.createElement(name);
			attach(host, 'our marketing');
			root.append(host);
		}
		await whenRead(reading);
		expect(wordsOf(reading)).toBe('sale marketing marketing');
	});

	test('are taken in where the root is attached to an element that stands there already', async () => {
		const root = putOnPage('<div></div>');
		const reading = start();
		await whenRead(reading);
		attach(root.querySelector('div'), 'a sale');
		await expect.poll(() => wordsOf(reading), { timeout: 5_000 }).toBe('sale');
	});

	type HostChange = (host: HTMLElement, root: HTMLElement) => void;
	const unhide: HostChange = (host) => host.parentElement?.removeAttribute('hidden');
	test.each([
		['are lost as their host is hidden', '', (host) => host.setAttribute('hidden', ''), ''],
		['are lost as what is around their host is hidden', '', (host) => host.parentElement?.setAttribute('aria-hidden', 'true'), ''],
		['are lost as what is around their host turns to another language', '', (host) => host.parentElement?.setAttribute('lang', 'fr'), ''],
		['are lost with their host', '', (host) => host.remove(), ''],
		['are kept as their host moves', '', (host, root) => root.append(host), 'sale sales'],
		['are lost as their host moves to where text is edited', 'contenteditable', (host, root) => root.lastElementChild?.append(host), ''],
		['are taken in as what is around their host is shown', 'hidden', unhide, 'sale sales'],
		['are taken in as their host moves to where it is shown', 'hidden', (host, root) => root.append(host), 'sale sales'],
	] as [string, string, HostChange, string][])('%s', async (_title, attribute, change, after) => {
		const isHidden = attribute === 'hidden';
		const root = putOnPage(`<section ${isHidden ? 'hidden' : ''}><div id="host"></div></section><section ${attribute}></section>`);
		const host = root.querySelector<HTMLElement>('#host');
		if (!host) throw new Error('Expected an element');
		const shadow = attach(host, 'a sale<div></div>');
		attach(shadow.querySelector('div'), 'of sales');
		const reading = start();
		await whenRead(reading);
		if (isHidden) {
			// Found by the search that looks everywhere, and not read.
			await new Promise((resolve) => setTimeout(resolve, 1_200));
			expect(wordsOf(reading)).toBe('');
		} else await expect.poll(() => wordsOf(reading)).toBe('sale sales');
		change(host, root);
		await whenRead(reading);
		expect(wordsOf(reading)).toBe(after);
	});
});

test('a small change is read before the next frame, in the microtask after it', async () => {
	const root = putOnPage('<p>a sale</p>');
	const reading = start();
	await whenRead(reading);
	// However slow the machine, the burst has time enough.
	vi.spyOn(performance, 'now').mockReturnValue(performance.now());
	root.append(newBlock('our marketing'));
	await Promise.resolve();
	vi.restoreAllMocks();
	expect(wordsOf(reading)).toBe('sale marketing');
});

test('thousands of changes in one run, in one batch, are read as one', async () => {
	const root = putOnPage(`<p>a sale ${'<b>x</b>'.repeat(3_000)}</p>`);
	const reading = start();
	await whenRead(reading);
	const found: KnownRun[] = [];
	reading.follow({ onFound: (run) => void found.push(run), onLost: () => undefined, onPause: () => undefined }, abort.signal);
	found.length = 0;
	for (const tag of root.querySelectorAll('b')) textIn(tag).data = ' y';
	await whenRead(reading);
	expect(found).toHaveLength(1);
	expect(wordsOf(reading)).toBe('sale');
});

describe('a listener', () => {
	function newListener() {
		const told: string[] = [];
		const textOf = ({ run }: KnownRun) => run.text;
		const listener: ReadingListener = {
			onFound: (run) => void told.push(`found ${textOf(run)}`),
			onLost: (runs) => void told.push(...runs.map((run) => `lost ${textOf(run)}`)),
			onPause: () => undefined,
		};
		return { told, listener };
	}

	test('is told what is known already, then what is found and lost', async () => {
		const root = putOnPage('<p>a sale</p>');
		const reading = start();
		await whenRead(reading);
		const { told, listener } = newListener();
		reading.follow(listener, abort.signal);
		expect(told).toEqual(['found a sale']);
		root.append(newBlock('our marketing'));
		textIn(root.querySelector('p') ?? root).appendData(' now');
		await whenRead(reading);
		expect(told.slice(1).sort()).toEqual(['found a sale now', 'found our marketing', 'lost a sale']);
		root.replaceChildren();
		await expect.poll(() => told.slice(4).sort()).toEqual(['lost a sale now', 'lost our marketing']);
	});

	test('is told nothing of what is read again and stands as it was', async () => {
		const root = putOnPage('<div><p>a sale</p><p>our marketing</p></div>');
		const reading = start();
		await whenRead(reading);
		const { told, listener } = newListener();
		reading.follow(listener, abort.signal);
		const known = [...reading.index];
		root.append(root.firstElementChild ?? '');
		root.firstElementChild?.setAttribute('role', 'group');
		await whenRead(reading);
		expect(told).toHaveLength(2);
		expect([...reading.index].every((each, place) => each === known[place])).toBe(true);
	});

	test('is told that all is lost when the reading ends, and nothing after it has left', async () => {
		putOnPage('<p>a sale</p>');
		const reading = start();
		await whenRead(reading);
		const [staying, leaving] = [newListener(), newListener()];
		const left = new AbortController();
		reading.follow(staying.listener, abort.signal);
		reading.follow(leaving.listener, left.signal);
		left.abort();
		abort.abort();
		expect([staying.told, leaving.told]).toEqual([['found a sale', 'lost a sale'], ['found a sale']]);
	});
});

test('says that words were passed over because of their language', async () => {
	const root = putOnPage('<p lang="fr">sale</p>');
	const reading = start();
	await whenRead(reading);
	expect([wordsOf(reading), reading.hasOtherLanguage]).toEqual(['', true]);
	root.remove();
});

describe('in a page whose fields and images hide properties of form and document', () => {
	const names = ['parentNode', 'firstChild', 'lastChild', 'nextSibling', 'previousSibling', 'localName', 'matches', 'nodeType'];
	const more = ['attributes', 'getAttribute', 'hasAttributes', 'closest', 'children', 'childNodes', 'isConnected', 'textContent'];
	const rest = ['parentElement', 'getRootNode', 'contains', 'querySelectorAll', 'shadowRoot', 'childElementCount', 'ownerDocument'];
	const ofDocument = ['body', 'title', 'documentElement', 'createTreeWalker', 'visibilityState', 'activeElement', 'querySelectorAll'];

	test('reading goes on, and follows changes', async () => {
		const root = putOnPage('<p>our marketing</p>');
		const form = document.createElement('form');
		form.innerHTML = `<p>a sale</p>${[...names, ...more, ...rest].map((name) => `<input name="${name}">`).join('')}<p>sales</p>`;
		const images = document.createElement('div');
		images.innerHTML = ofDocument.map((name) => `<img name="${name}" alt="">`).join('');
		root.append(form, images);
		try {
			expect(form.parentNode instanceof HTMLInputElement).toBe(true);
			const reading = start();
			await expect.poll(() => wordsOf(reading)).toBe('marketing sale sales');
			Element.prototype.append.call(form, 'of sales');
			await expect.poll(() => wordsOf(reading)).toBe('marketing sale sales sales');
			Element.prototype.setAttribute.call(form, 'aria-hidden', 'true');
			await expect.poll(() => reading.index.size).toBe(1);
			Element.prototype.remove.call(form);
			await expect.poll(() => wordsOf(reading)).toBe('marketing');
		} finally {
			Element.prototype.remove.call(root);
		}
	});
});

test('an abort forgets all words and follows no change any more', async () => {
	const root = putOnPage('<p>a sale</p>');
	const stopped = start();
	await expect.poll(() => wordsOf(stopped)).toBe('sale');
	abort.abort();
	expect(stopped.index.size).toBe(0);
	abort = new AbortController();
	const running = start();
	root.append(newBlock('our marketing'));
	await expect.poll(() => wordsOf(running)).toBe('sale marketing');
	expect(stopped.index.size).toBe(0);
});

test('knows the words of a page of 30,000 elements, what is on screen first', async () => {
	const root = putOnPage(`<div>${'<p>a <b>sale</b></p>'.repeat(15_000)}</div>`);
	scrollTo(0, document.documentElement.scrollHeight / 2);
	const onScreen = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('p');
	if (!onScreen) throw new Error('Expected a paragraph on screen');
	const reading = start();
	const first: Node[] = [];
	reading.follow(
		{ onFound: ({ run }) => void first.push(run.pieces[0]?.node ?? root), onLost: () => undefined, onPause: () => undefined },
		abort.signal,
	);
	await expect.poll(() => reading.index.size, { timeout: 10_000 }).toBe(15_000);
	await whenRead(reading);
	const all = [...root.querySelectorAll('p')];
	expect(first.slice(0, 3_000).some((node) => onScreen.contains(node))).toBe(true);
	expect(all.indexOf(onScreen)).toBeGreaterThan(5_000);
	expect(occurrencesOf(reading).length).toBe(occurrencesIn(root).length);
	scrollTo(0, 0);
	root.remove();
});

test('reading changes nothing of the document', async () => {
	putOnPage('<p>a sa<b>le</b> of <i>mar\u00ADketing</i><br>now</p><p>sales</p>');
	const before = document.documentElement.outerHTML;
	const changes = new MutationObserver(() => undefined);
	changes.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
	const reading = start();
	await expect.poll(() => reading.index.size).toBe(3);
	abort.abort();
	expect(changes.takeRecords()).toEqual([]);
	expect(document.documentElement.outerHTML).toBe(before);
});

function newElement(name: string, text: string): Element {
	const element = document.createElement(name);
	element.textContent = text;
	return element;
}

const newBlock = (text: string): Element => newElement('p', text);
const newTag = (text: string): Element => newElement('em', text);

function joinTexts(element: Element): void {
	for (const child of [...element.childNodes]) if (child instanceof Comment) child.remove();
	element.normalize();
}
