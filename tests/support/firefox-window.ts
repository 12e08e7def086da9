import type { Page } from 'puppeteer-core';

interface BidiSession {
	send(method: string, params: object): Promise<{ result: BidiAnswer }>;
}

interface BidiAnswer {
	readonly contexts?: readonly { readonly context: string }[];
	readonly type?: string;
	readonly result?: { readonly value?: unknown };
}

/**
 * Evaluates an expression in Firefox's own window, for what its driver cannot do: keys that are meant for the browser,
 * preferences, the accessibility tree. Needs `--remote-allow-system-access`, which `launch()` gives.
 * @returns the value, where it is a string, a number or a boolean
 */
export async function evaluateInFirefoxWindow(page: Page, expression: string): Promise<unknown> {
	const frame = page.mainFrame() as unknown as { browsingContext: { userContext: { browser: { session: BidiSession } } } };
	const { session } = frame.browsingContext.userContext.browser;
	const tree = await session.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
	const context = tree.result.contexts?.[0]?.context;
	if (context === undefined) throw new Error('no window of Firefox');
	const { result } = await session.send('script.evaluate', { expression, awaitPromise: true, target: { context } });
	if (result.type !== 'success') throw new Error(`Firefox could not evaluate: ${JSON.stringify(result)}`);
	return result.result?.value;
}
