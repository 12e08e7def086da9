/** What goes into the reducer in `intent.ts`, and what comes out. The diagram is in README.md beside it. */

export type IntentState<T> = Idle<T> | AboutMark<T>;

interface Always {
	/** Grows with each new interaction: what was started under an older one means nothing any more. */
	readonly token: number;
	/** When a card was last left, in ms; a card that was sent away does not count. */
	readonly closedAt: number;
	/** Until when, in ms, the reader is taken to be busy with something else. */
	readonly quietUntil: number;
}

interface Idle<T> extends Always {
	readonly kind: 'idle';
	/** The mark whose card was sent away, or that was pressed: it opens nothing until the pointer has left it. */
	readonly target: T | undefined;
}

export interface AboutMark<T> extends Always {
	/**
	 * `dwelling`: the pointer is on the mark, no card yet. `open`: by pointer, `leaving`: the same, with the pointer on
	 * neither mark nor card. `keyboard` and `touch` (a tap or a click): open until dismissed, wherever the pointer goes.
	 * `pinned`: the card has become a pinned one and is none of ours; the mark opens no second until the pointer has left.
	 */
	readonly kind: 'dwelling' | 'open' | 'leaving' | 'keyboard' | 'touch' | 'pinned';
	readonly target: T;
}

/** Times in ms, on one clock. */
export type IntentEvent<T> =
	/** The pointer is on a mark, at `speed` in CSS px per ms. */
	| {
			readonly type: 'over';
			readonly target: T;
			readonly speed: number;
			readonly time: number;
			/** In the safe polygon of the open card. */
			readonly towardsCard: boolean;
			/** Whether pointing opens cards, as the reader has chosen and holds keys now. */
			readonly mayOpen: boolean;
	  }
	/** The pointer is on neither mark nor card. */
	| { readonly type: 'off'; readonly towardsCard: boolean }
	| { readonly type: 'on-card' }
	/**
	 * The reader means something else than to point (a key, a selection, a scroll, a button that is held or let go) and
	 * stays with it for `quiet` ms. `target`: the mark it happened on.
	 */
	| { readonly type: 'interrupt'; readonly time: number; readonly quiet: number; readonly target?: T | undefined }
	/** A button went down outside the card, on a mark or elsewhere. */
	| { readonly type: 'press'; readonly target: T | undefined }
	| { readonly type: 'elapsed'; readonly token: number; readonly time: number }
	/** A command of the keyboard asks for a mark's card. */
	| { readonly type: 'invoke'; readonly target: T }
	/** A tap or a click that opens cards, on a mark. */
	| { readonly type: 'tap'; readonly target: T }
	| { readonly type: 'pin' }
	| { readonly type: 'dismiss' }
	/** The page was read again: `by` stands where `target` stood; `undefined` where nothing does. */
	| { readonly type: 'replace'; readonly target: T; readonly by: T | undefined };

export type Via = 'pointer' | 'keyboard' | 'touch';

export type IntentEffect<T> =
	/** To send `elapsed` with this token after `delay` ms. A newer one takes its place. */
	| { readonly type: 'wait'; readonly token: number; readonly delay: number }
	| { readonly type: 'open'; readonly target: T; readonly via: Via }
	| { readonly type: 'close' };
