import * as v from 'valibot';
import { type CommandName, toPageSchema, type WalkRequest } from '../messaging/messages.ts';
import { isOwnPath } from '../page/frame-path.ts';
import { focusedElement, localNameOf } from '../page/native-dom.ts';
import { siteOf } from '../settings/site.ts';
import { browser } from '../webextension/browser.ts';
import { isExtensionThere } from './takeover.ts';

export interface MessageHandlers {
	/** The reader gave a command, and is in this frame. */
	onCommand(name: CommandName): void;
	/** A walk comes to this frame. @returns whether it found a word */
	onWalk(request: WalkRequest): Promise<boolean>;
}

/** Answers the background's messages until `signal` aborts. What does not fit is not ours and gets no answer. */
export function answerMessages({ onCommand, onWalk }: MessageHandlers, signal: AbortSignal): void {
	const listener = (message: unknown): Promise<unknown> | undefined => {
		const result = v.safeParse(toPageSchema, message);
		if (!result.success) return undefined;
		switch (result.output.type) {
			case 'command':
				if (isReaderHere()) onCommand(result.output.name);
				return undefined;
			case 'walk':
				return isOwnPath(result.output.request.path) ? onWalk(result.output.request).then((isFound) => ({ isFound })) : undefined;
			case 'ask-site':
				return isTop() ? Promise.resolve({ site: siteOf(location.href) ?? '' }) : undefined;
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
