import type { CommandName, WalkRequest } from '../messaging/messages.ts';
import { readToPage } from '../messaging/to-page.ts';
import { isOwnPath } from '../page/frame-path.ts';
import { focusedElement, localNameOf } from '../page/native-dom.ts';
import { browser } from '../webextension/browser.ts';
import { isExtensionThere } from './takeover.ts';

export interface MessageHandlers {
	/** The reader gave a command, and is in this frame. */
	onCommand(name: CommandName): void;
	/** A walk comes to this frame. @returns whether it found a word */
	onWalk(request: WalkRequest): Promise<boolean>;
	/** The reader's choices may be others now. */
	onChoices(): void;
	/** The reader goes to a word on the strip of the page: `id` is of a frame's report. */
	onJump(frame: string, id: number): void;
}

/** Answers the background's messages until `signal` aborts. What does not fit is not ours and gets no answer. */
export function answerMessages({ onCommand, onWalk, onChoices, onJump }: MessageHandlers, signal: AbortSignal): void {
	const listener = (message: unknown): Promise<unknown> | undefined => {
		const asked = readToPage(message);
		switch (asked?.type) {
			case 'command':
				if (isReaderHere()) onCommand(asked.name);
				return undefined;
			case 'walk':
				return isOwnPath(asked.request.path) ? onWalk(asked.request).then((isFound) => ({ isFound })) : undefined;
			case 'choices-changed':
				onChoices();
				return undefined;
			case 'jump':
				onJump(asked.frame, asked.id);
				return undefined;
			default:
				return undefined;
		}
	};
	browser.runtime.onMessage.addListener(listener);
	signal.addEventListener(
		'abort',
		() => {
			// Nothing arrives from an extension that is gone, and Chromium lets nobody speak to it.
			if (isExtensionThere()) browser.runtime.onMessage.removeListener(listener);
		},
		{ once: true },
	);
}

export const isTop = (): boolean => window.top === window;

/** A command is for the frame that the reader is in; where that cannot be told, for the top frame. */
function isReaderHere(): boolean {
	const focused = focusedElement();
	const isInInnerFrame = focused !== null && /^(?:iframe|frame)$/.test(localNameOf(focused));
	return isTop() ? !(document.hasFocus() && isInInnerFrame) : document.hasFocus() && !isInInnerFrame;
}
