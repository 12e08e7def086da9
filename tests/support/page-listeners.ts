import type { Page } from 'puppeteer-core';
import { evaluateInFirefoxWindow } from './firefox-window.ts';
import type { LensBrowser } from './lens-browser.ts';

/**
 * What is listened to on the window and the document of a tab's top frame, sorted, as `window click`: in Chromium by the
 * extension, in Firefox by anybody, so that the page should not listen to anything. Firefox is asked about the tab in front.
 */
export async function readListeners(lens: LensBrowser, page: Page): Promise<string[]> {
	return (lens.name === 'firefox' ? await readInFirefox(page) : await readInChromium(lens, page)).sort();
}

/** In every world of the extension: an old version's script has its own beside the new one's. */
async function readInChromium({ origin }: LensBrowser, page: Page): Promise<string[]> {
	const session = await page.createCDPSession();
	const { frameTree } = await session.send('Page.getFrameTree');
	const worlds: number[] = [];
	session.on('Runtime.executionContextCreated', ({ context: { id, origin: itsOrigin, auxData } }) => {
		if (itsOrigin === origin && auxData?.['frameId'] === frameTree.frame.id) worlds.push(id);
	});
	await session.send('Runtime.enable');
	const found: string[] = [];
	for (const contextId of worlds)
		for (const expression of ['window', 'document']) {
			const { result } = await session.send('Runtime.evaluate', { expression, contextId });
			if (result.objectId === undefined) throw new Error(`no ${expression} in a world of the extension`);
			const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
			found.push(...listeners.map(({ type }) => `${expression} ${type}`));
		}
	await session.detach();
	return found;
}

async function readInFirefox(page: Page): Promise<string[]> {
	const answer = await evaluateInFirefoxWindow(
		page,
		`(async () => {
			const { messageManager } = gBrowser.selectedBrowser;
			const name = 'sense-lens-test-' + Math.random();
			const answer = new Promise((resolve) => messageManager.addMessageListener(name, ({ data }) => resolve(data)));
			const script = \`{
				const typesOn = (name, target) => Services.els.getListenerInfoFor(target).map(({ type }) => name + ' ' + type);
				sendAsyncMessage('\${name}', JSON.stringify([...typesOn('window', content), ...typesOn('document', content.document)]));
			}\`;
			messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
			return answer;
		})()`,
	);
	return JSON.parse(String(answer)) as string[];
}
