import type { PageChoices } from '../messaging/messages.ts';
import { sendToBackground } from '../messaging/send.ts';

/** Three seconds in all: longer than a background takes that starts together with the browser. */
const mostAttempts = 10;
/** ms */
const attemptInterval = 300;

/**
 * What the reader chose for the page of this frame. The background knows the address that the reader sees, and has checked
 * the settings.
 * @param isStart whether this is the frame's first question
 * @returns `undefined` where nobody answers, as where the extension is gone
 */
export async function askChoices(isStart: boolean, signal: AbortSignal): Promise<PageChoices | undefined> {
	for (let attempt = 0; attempt < mostAttempts && !signal.aborted; attempt += 1) {
		const answer = await sendToBackground({ type: 'ask-choices', isStart }).catch(() => undefined);
		if (answer) return answer as PageChoices;
		await new Promise((resolve) => setTimeout(resolve, attemptInterval));
	}
	return undefined;
}
