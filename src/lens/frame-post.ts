/**
 * Messages between the sessions' scripts of a tab's frames, by way of the background, which checks them. Pages neither see
 * nor send them.
 */
import type { FrameMessage, InnerCard } from '../messaging/inner-card.ts';
import type { ToSession } from '../messaging/messages.ts';
import { isOwnPath } from '../page/frame-path.ts';
import type { Runtime } from '../webextension/browser.ts';

interface Answer {
	readonly isDone: boolean;
}

/** @returns whether the other frame did it; `undefined` where it cannot be reached, or the extension is gone */
export async function postToFrame(runtime: Runtime.Static, path: readonly number[], message: FrameMessage): Promise<boolean | undefined> {
	try {
		const answer: Answer | undefined = await runtime.sendMessage({ type: 'to-frame', path, message });
		return answer?.isDone;
	} catch {
		// Chromium throws where the extension was updated, Firefox too where nobody answers: no frame shows anything then.
		return undefined;
	}
}

/** Takes what is sent to this frame, until `signal` aborts. `take` answers `undefined` for what is not for it. */
export function takePost(
	runtime: Runtime.Static,
	take: (message: FrameMessage) => Promise<boolean> | undefined,
	signal: AbortSignal,
): void {
	const listener = (message: unknown): Promise<Answer> | undefined =>
		isToFrame(message) && isOwnPath(message.path) ? take(message.message)?.then((isDone) => ({ isDone })) : undefined;
	runtime.onMessage.addListener(listener);
	signal.addEventListener('abort', () => isThere(runtime) && runtime.onMessage.removeListener(listener), { once: true });
}

/** What goes to a frame around names the frame that it is about; what comes back is for that one. */
export const isOfInnerCard = (message: FrameMessage): message is InnerCard => 'origin' in message;

/** What the background sends is either one of these or another kind. */
function isToFrame(message: unknown): message is ToSession {
	return (message as Partial<ToSession> | undefined)?.type === 'to-frame';
}

/** False where the extension was updated or switched off: Chromium lets nobody speak to it then, Firefox has taken it away. */
function isThere(runtime: Runtime.Static): boolean {
	try {
		return runtime.id !== undefined;
	} catch {
		return false;
	}
}
