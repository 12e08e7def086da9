import type { Page } from 'puppeteer-core';
import { evaluateInFirefoxWindow } from './firefox-window.ts';
import type { LensBrowser } from './lens-browser.ts';

/** What is listened to in a frame: `window click`, `document scroll`. */
interface FrameListeners {
	readonly address: string;
	readonly listeners: readonly string[];
}

/**
 * What is listened to on the window and the document of a tab's top frame, sorted, as `window click`: in Chromium by the
 * extension, in Firefox by anybody, so that the page should not listen to anything. Firefox is asked about the tab in front.
 */
export async function readListeners(lens: LensBrowser, page: Page): Promise<string[]> {
	const [top] = await readFrames(lens, page);
	if (!top) throw new Error('no top frame');
	return [...top.listeners].sort();
}

/**
 * Paths of the frames in which the extension follows the pointer, which only the session does: of the top one and those
 * right inside it, in their order. Frames of other sites, which have processes of their own, are left out.
 */
export async function readFramesWithSession(lens: LensBrowser, page: Page): Promise<string[]> {
	const frames = await readFrames(lens, page);
	return frames.filter(({ listeners }) => listeners.includes('window pointermove')).map(({ address }) => new URL(address).pathname);
}

/** The top frame first. */
function readFrames(lens: LensBrowser, page: Page): Promise<FrameListeners[]> {
	return lens.name === 'firefox' ? readInFirefox(page) : readInChromium(lens, page);
}

/** In every world of the extension: an old version's script has its own beside the new one's. */
async function readInChromium({ origin }: LensBrowser, page: Page): Promise<FrameListeners[]> {
	const session = await page.createCDPSession();
	const worlds: { id: number; frameId: unknown }[] = [];
	session.on('Runtime.executionContextCreated', ({ context: { id, origin: itsOrigin, auxData } }) => {
		if (itsOrigin === origin) worlds.push({ id, frameId: auxData?.['frameId'] });
	});
	await session.send('Runtime.enable');
	const { frameTree } = await session.send('Page.getFrameTree');
	const listenersIn = async (contextId: number) => {
		const found: string[] = [];
		for (const expression of ['window', 'document']) {
			const { result } = await session.send('Runtime.evaluate', { expression, contextId });
			if (result.objectId === undefined) throw new Error(`no ${expression} in a world of the extension`);
			const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
			found.push(...listeners.map(({ type }) => `${expression} ${type}`));
		}
		return found;
	};
	const frames: FrameListeners[] = [];
	for (const { frame } of [frameTree, ...(frameTree.childFrames ?? [])]) {
		const listeners: string[] = [];
		for (const { id, frameId } of worlds) if (frameId === frame.id) listeners.push(...(await listenersIn(id)));
		frames.push({ address: frame.url, listeners });
	}
	await session.detach();
	return frames;
}

async function readInFirefox(page: Page): Promise<FrameListeners[]> {
	const answer = await evaluateInFirefoxWindow(
		page,
		`(async () => {
			const { messageManager } = gBrowser.selectedBrowser;
			const name = 'sense-lens-test-' + Math.random();
			const answer = new Promise((resolve) => messageManager.addMessageListener(name, ({ data }) => resolve(data)));
			const script = \`{
				// Listeners of a script that Firefox has ended go with the garbage.
				Cu.forceGC();
				Cu.forceCC();
				const typesOn = (name, target) => Services.els.getListenerInfoFor(target).map(({ type }) => name + ' ' + type);
				const read = (window) => ({
					address: window.location.href,
					listeners: [...typesOn('window', window), ...typesOn('document', window.document)],
				});
				sendAsyncMessage('\${name}', JSON.stringify([content, ...Array.from(content.frames)].map(read)));
			}\`;
			messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
			return answer;
		})()`,
	);
	return JSON.parse(String(answer)) as FrameListeners[];
}
