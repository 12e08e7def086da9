/**
 * Reads the open card as the browser shows it. Its shadow root is closed to pages, so the browser itself is asked:
 * over DevTools in Chromium, over WebDriver BiDi in Firefox.
 */
import type { Page } from 'puppeteer-core';

/** A node of the card, the same for both protocols. */
export interface CardNode {
	/** Local name of an element; `#text` for text. */
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly text: string;
	readonly children: readonly CardNode[];
}

export interface ShownCard {
	readonly word: string;
	readonly group: string;
	readonly sense: string;
	readonly confidence: number;
	/** The reader's sentence on the card. */
	readonly context: string;
	/** The cues marked in it. */
	readonly cues: readonly string[];
	readonly root: CardNode;
}

const hostName = 'sense-lens-card';

/** The card beside a word. @returns `undefined` while none is shown */
export async function readCard(page: Page): Promise<ShownCard | undefined> {
	const hosts = await readHosts(page);
	return hosts.filter((host) => !isPinBoard(host)).flatMap(cardsIn)[0];
}

/** The cards that are pinned, the oldest first. */
export async function readPinnedCards(page: Page): Promise<ShownCard[]> {
	const hosts = await readHosts(page);
	return hosts.filter(isPinBoard).flatMap(cardsIn);
}

const readHosts = async (page: Page) => ((await isFirefox(page)) ? readOverBidi(page) : readOverDevTools(page));
const isPinBoard = (host: CardNode) => findNode(host, hasClass('pinned-place')) !== undefined;
const cardsIn = (host: CardNode) => findNodes(host, ({ attributes }) => 'data-sense' in attributes).map(toShownCard);

function toShownCard(card: CardNode): ShownCard {
	const { attributes } = card;
	const sentence = findNode(card, hasClass('card-sentence'));
	return {
		word: attributes['data-word'] ?? '',
		group: attributes['data-group'] ?? '',
		sense: attributes['data-sense'] ?? '',
		confidence: Number(attributes['data-confidence']),
		context: sentence ? textOf(sentence) : '',
		cues: sentence ? findNodes(sentence, hasClass('marked-cue')).map(textOf) : [],
		root: card,
	};
}

export function textOf(node: CardNode): string {
	return node.text + node.children.map(textOf).join('');
}

export function findNode(node: CardNode, test: (node: CardNode) => boolean): CardNode | undefined {
	return findNodes(node, test)[0];
}

export function findNodes(node: CardNode, test: (node: CardNode) => boolean): CardNode[] {
	return [...(test(node) ? [node] : []), ...node.children.flatMap((child) => findNodes(child, test))];
}

export function hasClass(name: string): (node: CardNode) => boolean {
	return ({ attributes }) => (attributes['class'] ?? '').split(' ').includes(name);
}

async function isFirefox(page: Page): Promise<boolean> {
	return /firefox/i.test(await page.browser().version());
}

interface DevToolsNode {
	readonly localName: string;
	readonly nodeType: number;
	readonly nodeValue: string;
	readonly attributes?: string[];
	readonly children?: DevToolsNode[];
	readonly shadowRoots?: DevToolsNode[];
}

async function readOverDevTools(page: Page): Promise<CardNode[]> {
	const session = await page.createCDPSession();
	// Otherwise spaces between two marked words are left out.
	await session.send('DOM.enable', { includeWhitespace: 'all' });
	const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
	await session.detach();
	return findNodes(fromDevTools(root as unknown as DevToolsNode), ({ name }) => name === hostName);
}

function fromDevTools({ localName, nodeType, nodeValue, attributes = [], children = [], shadowRoots = [] }: DevToolsNode): CardNode {
	const pairs = attributes.flatMap((name, place) => (place % 2 === 0 ? [[name, attributes[place + 1] ?? ''] as const] : []));
	return {
		name: nodeType === 3 ? '#text' : localName,
		attributes: Object.fromEntries(pairs),
		text: nodeType === 3 ? nodeValue : '',
		children: [...shadowRoots, ...children].map(fromDevTools),
	};
}

interface BidiNode {
	readonly value?: {
		readonly localName?: string;
		readonly nodeType: number;
		readonly nodeValue?: string;
		readonly attributes?: Record<string, string>;
		readonly children?: BidiNode[];
		readonly shadowRoot?: BidiNode | null;
	};
}

/** Puppeteer's own `evaluate` leaves shadow trees out; the same command with other options does not. */
async function readOverBidi(page: Page): Promise<CardNode[]> {
	const frame = page.mainFrame() as unknown as {
		browsingContext: {
			id: string;
			userContext: {
				browser: { session: { send(method: string, params: object): Promise<{ result: { result?: { value?: BidiNode[] } } }> } };
			};
		};
	};
	const { id, userContext } = frame.browsingContext;
	const { result } = await userContext.browser.session.send('script.evaluate', {
		expression: `[...document.querySelectorAll('${hostName}')]`,
		awaitPromise: false,
		target: { context: id },
		serializationOptions: { maxDomDepth: 30, includeShadowTree: 'all' },
	});
	return (result.result?.value ?? []).map(fromBidi);
}

function fromBidi({ value }: BidiNode): CardNode {
	return {
		name: value?.nodeType === 3 ? '#text' : (value?.localName ?? ''),
		attributes: value?.attributes ?? {},
		text: value?.nodeType === 3 ? (value.nodeValue ?? '') : '',
		children: [...(value?.shadowRoot ? [value.shadowRoot] : []), ...(value?.children ?? [])].map(fromBidi),
	};
}
