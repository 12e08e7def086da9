/** A tab in which all that a page can notice is written down from its first moment on. */
import type { Frame, Page } from 'puppeteer-core';
import type { LensBrowser } from './lens-browser.ts';

export interface WatchedPage {
	readonly page: Page;
	/** Uncaught errors, and whatever is written to the console at any level. */
	readonly problems: readonly string[];
}

/** Opens an address in a new tab in front. */
export async function openWatched({ browser }: Pick<LensBrowser, 'browser'>, address: string): Promise<WatchedPage> {
	const page = await browser.newPage();
	const problems: string[] = [];
	page.on('pageerror', (error) => problems.push(String(error)));
	page.on('console', (message) => problems.push(`${message.type()}: ${message.text()}`));
	await page.evaluateOnNewDocument(watch);
	await page.goto(address);
	return { page, problems };
}

interface Watching {
	readonly words: () => string[];
	readonly takeMutations: () => string[];
	readonly html: () => string;
	readonly card: () => ShownBox | undefined;
	readonly pointAt: (id: string, part: string) => { x: number; y: number } | undefined;
}

/** In CSS px of the viewport. */
export interface ShownBox {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

type WatchedWindow = { readonly watching: Watching };

/** The marked words as `id: word`, where the id is that of the nearest element around that has one; sorted. */
export async function markedWords(page: Page | Frame): Promise<string[]> {
	return (await page.evaluate(() => (globalThis as unknown as WatchedWindow).watching.words())).sort();
}

/** What the page's own observer has seen since the document was parsed, or since this was asked last. */
export function takeMutations(page: Page): Promise<string[]> {
	return page.evaluate(() => (globalThis as unknown as WatchedWindow).watching.takeMutations());
}

/** The document's markup with that of its open shadow roots. */
export function markupOf(page: Page): Promise<string> {
	return page.evaluate(() => (globalThis as unknown as WatchedWindow).watching.html());
}

/** Box of the card in this document, as soon as there is something of it to see. */
export function cardBox(page: Page | Frame): Promise<ShownBox | undefined> {
	return page.evaluate(() => (globalThis as unknown as WatchedWindow).watching.card());
}

/** Middle of where `part` first stands within one text node of the element with this id, which is brought into view. */
export async function pointAt(page: Page | Frame, id: string, part: string): Promise<{ x: number; y: number }> {
	const point = await page.evaluate((id, part) => (globalThis as unknown as WatchedWindow).watching.pointAt(id, part), id, part);
	if (!point) throw new Error(`no "${part}" to see in #${id}`);
	return point;
}

/** Runs in the page before any script of its own, and keeps what it needs out of reach of them. */
function watch(): void {
	const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
	/** The getter of a prototype or of one above it. */
	const getterOf = (prototype: object, name: string) => {
		let holder: object | null = prototype;
		while (holder && !getOwnPropertyDescriptor(holder, name)) holder = Object.getPrototypeOf(holder);
		const get = getOwnPropertyDescriptor(holder ?? {}, name)?.get;
		if (!get) throw new TypeError(`Expected a getter "${name}", found none`);
		return (target: object) => apply(get, target, []);
	};
	const registry = CSS.highlights;
	const eachHighlight = HighlightRegistry.prototype.forEach;
	const eachRange = Highlight.prototype.forEach;
	const startsWith = String.prototype.startsWith;
	const endsWith = String.prototype.endsWith;
	const replaceAll = String.prototype.replaceAll;
	const [startOf, startOffsetOf, endOf, endOffsetOf] = [
		getterOf(StaticRange.prototype, 'startContainer'),
		getterOf(StaticRange.prototype, 'startOffset'),
		getterOf(StaticRange.prototype, 'endContainer'),
		getterOf(StaticRange.prototype, 'endOffset'),
	];
	const { setStart, setEnd, toString: textOfRange } = Range.prototype;
	const LiveRange = Range;
	const parentOf = getterOf(Node.prototype, 'parentNode');
	const nameOf = getterOf(Node.prototype, 'nodeName');
	const typeOf = getterOf(Node.prototype, 'nodeType');
	const isConnected = getterOf(Node.prototype, 'isConnected');
	const hostOf = getterOf(ShadowRoot.prototype, 'host');
	const shadowOf = getterOf(Element.prototype, 'shadowRoot');
	const rootOf = getterOf(Document.prototype, 'documentElement');
	const outerHtmlOf = getterOf(Element.prototype, 'outerHTML');
	const innerHtmlOf = getterOf(ShadowRoot.prototype, 'innerHTML');
	const { getAttribute } = Element.prototype;
	const { querySelectorAll } = Document.prototype;
	const querySelectorAllInside = DocumentFragment.prototype.querySelectorAll;
	const doc = document;

	const idAround = (from: Node): string => {
		for (let node: Node | undefined = from; node; ) {
			const id = typeOf(node) === 1 ? apply(getAttribute, node, ['id']) : null;
			if (id) return id as string;
			const parent = parentOf(node) as Node | null;
			node = parent ?? (typeOf(node) === 11 ? (hostOf(node) as Node) : undefined);
		}
		return '';
	};
	const wordOf = (range: AbstractRange): string => {
		const live = new LiveRange();
		try {
			apply(setStart, live, [startOf(range), startOffsetOf(range)]);
			apply(setEnd, live, [endOf(range), endOffsetOf(range)]);
			const text = apply(textOfRange, live, []);
			return apply(replaceAll, text, ['\u00AD', '']) as unknown as string;
		} catch {
			return 'of text that is no more';
		}
	};
	const words = () => {
		const found: string[] = [];
		const take = (range: AbstractRange) => {
			if (isConnected(startOf(range) as Node)) found[found.length] = `${idAround(startOf(range) as Node)}: ${wordOf(range)}`;
		};
		const look = (highlight: Highlight, name: string) => {
			if (apply(startsWith, name, ['sense-lens-']) && !apply(endsWith, name, ['-current'])) apply(eachRange, highlight, [take]);
		};
		apply(eachHighlight, registry, [look]);
		return found;
	};

	const label = (node: Node) => {
		const id = typeOf(node) === 1 ? apply(getAttribute, node, ['id']) : null;
		return `${nameOf(node)}${id ? `#${id}` : ''}`;
	};
	const seen: string[] = [];
	const note = (records: MutationRecord[]) => {
		for (let place = 0; place < records.length; place += 1) {
			const { type, target, attributeName, addedNodes, removedNodes } = records[place] as MutationRecord;
			let line = `${type} ${label(target)}${attributeName ? ` ${attributeName}` : ''}`;
			for (let each = 0; each < addedNodes.length; each += 1) line += ` +${label(addedNodes[each] as Node)}`;
			for (let each = 0; each < removedNodes.length; each += 1) line += ` -${label(removedNodes[each] as Node)}`;
			seen[seen.length] = line;
		}
	};
	const observer = new MutationObserver(note);
	const { takeRecords } = MutationObserver.prototype;
	observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
	const takeMutationsSeen = () => {
		note(apply(takeRecords, observer, []));
		const taken: string[] = [];
		for (let place = 0; place < seen.length; place += 1) taken[place] = seen[place] as string;
		seen.length = 0;
		return taken;
	};
	// What the parser does depends on how its text arrives.
	addEventListener('DOMContentLoaded', takeMutationsSeen);

	const htmlOfShadowRoots = (elements: NodeListOf<Element>): string => {
		let html = '';
		for (let place = 0; place < elements.length; place += 1) {
			const root = shadowOf(elements[place] as Element) as ShadowRoot | null;
			if (root) html += `\n${innerHtmlOf(root)}${htmlOfShadowRoots(apply(querySelectorAllInside, root, ['*']))}`;
		}
		return html;
	};
	const html = () => {
		const root = rootOf(doc) as Element | null;
		return root ? `${outerHtmlOf(root)}${htmlOfShadowRoots(apply(querySelectorAll, doc, ['*']))}` : '';
	};

	const { getBoundingClientRect, scrollIntoView } = Element.prototype;
	const { getBoundingClientRect: boxOfRange } = Range.prototype;
	const { createTreeWalker } = Document.prototype;
	const nextNode = TreeWalker.prototype.nextNode;
	const dataOf = getterOf(CharacterData.prototype, 'data');
	const indexOf = String.prototype.indexOf;
	const styleOf = getComputedStyle;
	const scrollNow = scrollBy;
	const [xOf, yOf, widthOf, heightOf] = ['x', 'y', 'width', 'height'].map((name) => getterOf(DOMRect.prototype, name)) as [
		(box: DOMRect) => number,
		(box: DOMRect) => number,
		(box: DOMRect) => number,
		(box: DOMRect) => number,
	];
	const card = (): ShownBox | undefined => {
		const open = apply(querySelectorAll, doc, ['sense-lens-card:popover-open']);
		for (let place = 0; place < open.length; place += 1) {
			const host = open[place] as Element;
			if (styleOf(host).visibility !== 'visible') continue;
			const box = apply(getBoundingClientRect, host, []);
			const [left, top] = [xOf(box), yOf(box)];
			if (widthOf(box) > 0) return { left, top, right: left + widthOf(box), bottom: top + heightOf(box) };
		}
		return undefined;
	};
	const pointIn = (root: Node, part: string) => {
		const walker = apply(createTreeWalker, doc, [root, 4]);
		for (let node = apply(nextNode, walker, []); node; node = apply(nextNode, walker, [])) {
			const place = apply(indexOf, dataOf(node) as string, [part]);
			if (place < 0) continue;
			const live = new LiveRange();
			apply(setStart, live, [node, place]);
			apply(setEnd, live, [node, place + part.length]);
			apply(scrollIntoView, parentOf(node) as Element, [{ block: 'center', behavior: 'instant' }]);
			const top = yOf(apply(boxOfRange, live, []));
			if (top < 0 || top > innerHeight - 40) scrollNow({ top: top - innerHeight / 2, behavior: 'instant' });
			const box = apply(boxOfRange, live, []);
			return { x: xOf(box) + widthOf(box) / 2, y: yOf(box) + heightOf(box) / 2 };
		}
		return undefined;
	};
	/** Through open shadow roots too. */
	const pointAt = (id: string, part: string, root: Document | ShadowRoot = doc): { x: number; y: number } | undefined => {
		const elements = apply(root === doc ? querySelectorAll : querySelectorAllInside, root, ['*']);
		for (let place = 0; place < elements.length; place += 1) {
			const element = elements[place] as Element;
			if (apply(getAttribute, element, ['id']) === id) return pointIn(element, part);
			const inner = shadowOf(element) as ShadowRoot | null;
			const found = inner ? pointAt(id, part, inner) : undefined;
			if (found) return found;
		}
		return undefined;
	};
	defineProperty(globalThis, 'watching', { value: { words, takeMutations: takeMutationsSeen, html, card, pointAt }, configurable: true });
}
