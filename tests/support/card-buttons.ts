/** Where the buttons of the open card are, asked of the browser itself: the card's shadow root is closed to pages. */
import type { Page } from 'puppeteer-core';
import type { LensBrowser } from './lens-browser.ts';
import { until } from './lens-browser.ts';

/** In CSS px of the viewport. */
export interface CardButton {
	/** As it is read out. */
	readonly name: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Run in the page with the card's host or root. */
const describeButtons = `(root) => JSON.stringify([...root.querySelectorAll('button')].map((button) => {
	const { x, y, width, height } = button.getBoundingClientRect();
	return { name: button.getAttribute('aria-label') ?? button.textContent.trim(), x, y, width, height };
}))`;

/** All buttons of the open card, in the order of its tree; none where no card is open. */
export async function cardButtons({ name }: LensBrowser, page: Page): Promise<CardButton[]> {
	const described = name === 'firefox' ? await describeInFirefox(page) : await describeInChromium(page);
	return described === undefined ? [] : (JSON.parse(described) as CardButton[]);
}

/** Presses a button of the card with the pointer, once it is there. */
export async function pressOnCard(lens: LensBrowser, page: Page, name: string): Promise<void> {
	const { x, y, width, height } = await until(
		async () => (await cardButtons(lens, page)).find((button) => button.name === name),
		`the button "${name}" on the card`,
	);
	await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
	await page.mouse.click(x + width / 2, y + height / 2);
}

async function describeInChromium(page: Page): Promise<string | undefined> {
	const session = await page.createCDPSession();
	try {
		const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
		const shadow = findShadow(root as DevToolsNode);
		if (!shadow) return undefined;
		const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
		const { result } = await session.send('Runtime.callFunctionOn', {
			objectId: object.objectId ?? '',
			functionDeclaration: `function () { return (${describeButtons})(this); }`,
			returnByValue: true,
		});
		return String(result.value);
	} finally {
		await session.detach();
	}
}

interface DevToolsNode {
	readonly localName: string;
	readonly backendNodeId: number;
	readonly children?: DevToolsNode[];
	readonly shadowRoots?: DevToolsNode[];
}

function findShadow(node: DevToolsNode): DevToolsNode | undefined {
	if (node.localName === 'sense-lens-card') return node.shadowRoots?.[0];
	for (const child of node.children ?? []) {
		const found = findShadow(child);
		if (found) return found;
	}
	return undefined;
}

interface BidiAnswer {
	readonly result: { readonly result?: { readonly value?: { readonly shadowRoot?: { readonly sharedId: string } | null } | string } };
}

async function describeInFirefox(page: Page): Promise<string | undefined> {
	const { browsingContext } = page.mainFrame() as unknown as {
		browsingContext: {
			id: string;
			userContext: { browser: { session: { send(method: string, parameters: object): Promise<BidiAnswer> } } };
		};
	};
	const { session } = browsingContext.userContext.browser;
	const target = { context: browsingContext.id };
	const host = await session.send('script.evaluate', {
		expression: `document.querySelector('sense-lens-card')`,
		awaitPromise: false,
		target,
		serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
	});
	const value = host.result.result?.value;
	const sharedId = typeof value === 'object' ? value.shadowRoot?.sharedId : undefined;
	if (sharedId === undefined) return undefined;
	const described = await session.send('script.callFunction', {
		functionDeclaration: describeButtons,
		arguments: [{ sharedId }],
		awaitPromise: false,
		target,
	});
	const text = described.result.result?.value;
	return typeof text === 'string' ? text : undefined;
}
