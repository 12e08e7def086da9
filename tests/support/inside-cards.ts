/** Where the parts of our cards are on the screen, also in closed roots: asked of the browser itself, as `read-card.ts` does. */
import type { Page } from 'puppeteer-core';

export interface InnerPart {
	readonly attributes: Readonly<Record<string, string>>;
	/** Text of all that is in it. */
	readonly text: string;
	/** In CSS px of the viewport; all 0 where nothing of it is drawn. */
	readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

const hostName = 'sense-lens-card';

/** The parts with this class, in the order of the page. */
export async function partsInCards(page: Page, className: string): Promise<InnerPart[]> {
	const isWanted = (attributes: Readonly<Record<string, string>>) => (attributes['class'] ?? '').split(' ').includes(className);
	return /firefox/i.test(await page.browser().version()) ? partsOverBidi(page, isWanted) : partsOverDevTools(page, isWanted);
}

type IsWanted = (attributes: Readonly<Record<string, string>>) => boolean;

interface DevToolsNode {
	readonly backendNodeId: number;
	readonly localName: string;
	readonly nodeType: number;
	readonly nodeValue: string;
	readonly attributes?: string[];
	readonly children?: DevToolsNode[];
	readonly shadowRoots?: DevToolsNode[];
}

async function partsOverDevTools(page: Page, isWanted: IsWanted): Promise<InnerPart[]> {
	const session = await page.createCDPSession();
	await session.send('DOM.enable', { includeWhitespace: 'all' });
	const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
	const inside = (node: DevToolsNode) => [...(node.shadowRoots ?? []), ...(node.children ?? [])];
	const all = (node: DevToolsNode): DevToolsNode[] => [node, ...inside(node).flatMap(all)];
	const textOf = (node: DevToolsNode): string => (node.nodeType === 3 ? node.nodeValue : inside(node).map(textOf).join(''));
	const hosts = all(root as unknown as DevToolsNode).filter(({ localName }) => localName === hostName);
	const parts: InnerPart[] = [];
	for (const node of hosts.flatMap(all)) {
		const pairs = (node.attributes ?? []).flatMap((name, place, list) => (place % 2 ? [] : [[name, list[place + 1] ?? ''] as const]));
		const attributes = Object.fromEntries(pairs);
		if (!isWanted(attributes)) continue;
		// Fails where the node has no box.
		const quad = await session.send('DOM.getBoxModel', { backendNodeId: node.backendNodeId }).then(
			({ model }) => model.border,
			() => [],
		);
		const [x = 0, y = 0, right = 0, , , bottom = 0] = quad;
		parts.push({ attributes, text: textOf(node), box: { x, y, width: right - x, height: bottom - y } });
	}
	await session.detach();
	return parts;
}

interface BidiNode {
	readonly sharedId?: string;
	readonly value?: {
		readonly nodeType: number;
		readonly nodeValue?: string;
		readonly attributes?: Record<string, string>;
		readonly children?: BidiNode[];
		readonly shadowRoot?: BidiNode | null;
	};
}

/** Deep enough for a pinned card: each of its two roots counts. */
const depth = 30;

async function partsOverBidi(page: Page, isWanted: IsWanted): Promise<InnerPart[]> {
	const { browsingContext } = page.mainFrame() as unknown as {
		browsingContext: {
			id: string;
			userContext: { browser: { session: { send(method: string, params: object): Promise<{ result: { result: unknown } }> } } };
		};
	};
	const { session } = browsingContext.userContext.browser;
	const target = { context: browsingContext.id };
	const hosts = await session.send('script.evaluate', {
		expression: `[...document.querySelectorAll('${hostName}')]`,
		awaitPromise: false,
		target,
		serializationOptions: { maxDomDepth: depth, includeShadowTree: 'all' },
	});
	const inside = ({ value }: BidiNode) => [...(value?.shadowRoot ? [value.shadowRoot] : []), ...(value?.children ?? [])];
	const all = (node: BidiNode): BidiNode[] => [node, ...inside(node).flatMap(all)];
	const textOf = (node: BidiNode): string =>
		node.value?.nodeType === 3 ? (node.value.nodeValue ?? '') : inside(node).map(textOf).join('');
	const { value = [] } = hosts.result.result as { value?: BidiNode[] };
	const wanted = value.flatMap(all).filter((node) => node.sharedId && isWanted(node.value?.attributes ?? {}));
	if (wanted.length === 0) return [];
	const boxes = await session.send('script.callFunction', {
		functionDeclaration:
			'(...nodes) => JSON.stringify(nodes.map((node) => { const { x, y, width, height } = node.getBoundingClientRect(); return { x, y, width, height }; }))',
		arguments: wanted.map(({ sharedId }) => ({ sharedId })),
		awaitPromise: false,
		target,
	});
	const found = JSON.parse((boxes.result.result as { value: string }).value) as InnerPart['box'][];
	return wanted.map((node, place) => ({
		attributes: node.value?.attributes ?? {},
		text: textOf(node),
		box: found[place] ?? { x: 0, y: 0, width: 0, height: 0 },
	}));
}
