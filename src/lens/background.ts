/** What the session asks of the background. The lens speaks for it, so that only one of a frame's scripts carries the way there. */
import type { ToBackground, WalkRequest } from '../messaging/messages.ts';
import { isHeard, sendToBackground } from '../messaging/send.ts';
import { isWordFound } from '../messaging/to-page.ts';

export interface Background {
	/** Asks for something to be done. @returns false where nobody answers, as after an update of the extension, or it failed */
	tell(message: ToBackground): Promise<boolean>;
	/** Lets a walk go on in another frame. @returns whether it found a word */
	walkOn(request: WalkRequest): Promise<boolean>;
	/** Asks for an answer, unchecked; rejects where nobody answers or the background failed. */
	send(message: ToBackground): Promise<unknown>;
}

export const background: Background = {
	tell: isHeard,
	walkOn: async (request) => isWordFound(await sendToBackground({ type: 'walk', request }).catch(() => undefined)),
	send: sendToBackground,
};
