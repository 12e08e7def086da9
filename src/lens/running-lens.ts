/** What a frame's lens leaves for the scripts that the background puts beside it, in the world that they share and no page sees. */
import type { PinnedCards } from '../card/pinned-cards.ts';
import type { CommandName } from '../messaging/messages.ts';
import type { Runtime } from '../webextension/browser.ts';

export interface InnerCards {
	/** Hands a command to the frame whose card is open here. @returns false where none is */
	passCommand(name: CommandName): boolean;
}

export interface RunningLens extends AbortController {
	/** The way to the background: only one of a frame's scripts carries it. */
	readonly runtime: Runtime.Static;
	/** Shows cards of frames inside of this one. */
	innerCards?: InnerCards;
	/** Once there was a session. */
	pinned?: PinnedCards;
}

export const running = Symbol.for('sense-lens');

/** Where the lens that was started last in this frame stands; it may have ended. Read in place: every frame carries this. */
export const world = globalThis as { [running]?: RunningLens };
