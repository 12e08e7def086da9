import type { ToSession } from '../messaging/messages.ts';
import { sendToPage } from '../messaging/send.ts';
import { browser } from '../webextension/browser.ts';
import { startSessionScriptIn } from './lens-scripts.ts';
import { topFrame } from './top-frame.ts';

/**
 * Hands a message to the session's script of one frame, which is started there if need be.
 * @returns its answer; `undefined` where there is no such frame, or the browser lets no script into it
 */
export async function passToFrame(tabId: number, message: ToSession): Promise<unknown> {
	const answer = await sendToPage(tabId, message);
	if (answer !== undefined) return answer;
	const frameId = await frameAt(tabId, message.path);
	if (frameId === undefined) return undefined;
	await startSessionScriptIn({ tabId, frameIds: [frameId] });
	return sendToPage(tabId, message, frameId);
}

/** Extensions are told ids of frames, not where they are; the frames know that. */
async function frameAt(tabId: number, path: readonly number[]): Promise<number | undefined> {
	if (path.length === 0) return topFrame;
	const frames = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: pathOfFrame });
	return frames.find(({ result }) => String(result) === String(path))?.frameId;
}

/** As `src/page/frame-path.ts`; runs in the page alone, without anything around it. */
function pathOfFrame(): number[] {
	const path: number[] = [];
	for (let frame: Window = window; frame !== frame.parent; frame = frame.parent) {
		let place = 0;
		while (place < frame.parent.length && frame.parent[place] !== frame) place += 1;
		path.unshift(place);
	}
	return path;
}
