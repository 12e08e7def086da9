/**
 * Hover intent as a pure reducer: what the pointer does goes in, what the card shall do comes out. Timers and events
 * live outside; a token per interaction makes a timer that fires late mean nothing.
 *
 *            over, rests            dwell elapsed
 *    idle ───────────────▶ dwelling ─────────────▶ open ◀──────────┐
 *     ▲  ▲                  │  off, press           │ off          │ over, on card
 *     │  └──────────────────┘                       ▼              │
 *     └──────────────────────────────────────── leaving ───────────┘
 *                 leave elapsed, dismiss
 *
 * `invoke` (keyboard, tap) opens from any state; `dismiss` closes from any state.
 */

/** How the card was asked for: a card opened by key stays until it is dismissed. */
export type Via = 'pointer' | 'keyboard' | 'touch';

export type IntentState<T> = Closed<T> | Opened<T>;

type Closed<T> =
	| {
			readonly kind: 'idle';
			readonly token: number;
			/** When the last card closed, in ms. */
			readonly closedAt: number;
			/** The reader sent this one's card away: it stays away until the pointer has left. */
			readonly dismissed?: T;
	  }
	| { readonly kind: 'dwelling'; readonly target: T; readonly token: number; readonly closedAt: number };

interface Opened<T> {
	readonly kind: 'open' | 'leaving';
	readonly target: T;
	readonly via: Via;
	readonly token: number;
}

export type IntentEvent<T> =
	/** The pointer is on a mark. Speed in CSS px per ms, time in ms. */
	| { readonly type: 'over'; readonly target: T; readonly speed: number; readonly time: number }
	/** The pointer is on neither mark nor card; `towardsCard` while it is in the safe polygon. */
	| { readonly type: 'off'; readonly towardsCard: boolean; readonly time: number }
	| { readonly type: 'on-card'; readonly time: number }
	/** Something that shows the reader means something else: a button, a key, a selection, a scroll. */
	| { readonly type: 'interrupt' }
	| { readonly type: 'elapsed'; readonly token: number; readonly time: number }
	| { readonly type: 'invoke'; readonly target: T; readonly via: Via }
	| { readonly type: 'dismiss' }
	/** The page was read again: `by` stands where `target` stood. */
	| { readonly type: 'replace'; readonly target: T; readonly by: T };

export type IntentEffect<T> =
	| { readonly type: 'wait'; readonly token: number /** ms */; readonly delay: number }
	| { readonly type: 'open'; readonly target: T; readonly via: Via }
	| { readonly type: 'close' };

/** All in ms. */
export interface Delays {
	/** Rest on a mark before the card opens. */
	readonly dwell: number;
	/** Time for the pointer to come back after it left both mark and card. */
	readonly leave: number;
	/** A card that closed less than this ago lets the next one open at once. */
	readonly reopen: number;
}

/** Wikipedia closes its previews after 300 ms; Radix opens at once within 300 ms of the last. */
export const standardDelays: Delays = { dwell: 300, leave: 300, reopen: 300 };

/** A pointer faster than this (CSS px per ms) is passing through (10ten-ja-reader uses the same). */
export const passingSpeed = 0.5;

export function initialState<T>(): IntentState<T> {
	return { kind: 'idle', token: 0, closedAt: Number.NEGATIVE_INFINITY };
}

type Step<T> = readonly [state: IntentState<T>, effects: readonly IntentEffect<T>[]];

export function stepIntent<T>(state: IntentState<T>, event: IntentEvent<T>, delays: Delays): Step<T> {
	switch (event.type) {
		case 'over':
			return over(state, event, delays);
		case 'on-card':
			return state.kind === 'leaving' ? [{ ...state, kind: 'open', token: state.token + 1 }, []] : [state, []];
		case 'off':
			return off(state, event.towardsCard, delays);
		case 'interrupt':
			return state.kind === 'dwelling' ? [{ kind: 'idle', token: state.token + 1, closedAt: state.closedAt }, []] : [state, []];
		case 'elapsed':
			return elapsed(state, event);
		case 'invoke':
			return [
				{ kind: 'open', target: event.target, via: event.via, token: state.token + 1 },
				[{ type: 'open', target: event.target, via: event.via }],
			];
		case 'dismiss':
			return isOpen(state) ? dismiss(state) : [state, []];
		case 'replace':
			return state.kind !== 'idle' && state.target === event.target ? [{ ...state, target: event.by }, []] : [state, []];
	}
}

function isOpen<T>(state: IntentState<T>): state is Opened<T> {
	return state.kind === 'open' || state.kind === 'leaving';
}

type OnMark<T> = Extract<IntentEvent<T>, { readonly type: 'over' }>;

function over<T>(state: IntentState<T>, event: OnMark<T>, delays: Delays): Step<T> {
	return isOpen(state) ? overWhileOpen(state, event, delays) : overWhileClosed(state, event, delays);
}

function overWhileOpen<T>(state: Opened<T>, { target, speed }: OnMark<T>, delays: Delays): Step<T> {
	if (state.target === target) return [{ ...state, kind: 'open', token: state.token + 1 }, []];
	// A card stays while the pointer crosses other marks on its way out; slowing down on one opens that one.
	if (state.via === 'keyboard' || speed > passingSpeed) return off(state, false, delays);
	return [{ kind: 'open', target, via: 'pointer', token: state.token + 1 }, [{ type: 'open', target, via: 'pointer' }]];
}

function overWhileClosed<T>(state: Closed<T>, { target, speed, time }: OnMark<T>, delays: Delays): Step<T> {
	if (state.kind === 'idle' && state.dismissed === target) return [state, []];
	const isPassing = speed > passingSpeed;
	if (state.kind === 'dwelling' && state.target === target && !isPassing) return [state, []];
	const token = state.token + 1;
	const isWarm = time - state.closedAt < delays.reopen;
	if (isWarm && !isPassing) return [{ kind: 'open', target, via: 'pointer', token }, [{ type: 'open', target, via: 'pointer' }]];
	// A fast move may be the last one before the pointer rests: it starts the dwell anew instead of ending it.
	return [{ kind: 'dwelling', target, token, closedAt: state.closedAt }, [{ type: 'wait', token, delay: delays.dwell }]];
}

function off<T>(state: IntentState<T>, towardsCard: boolean, delays: Delays): Step<T> {
	if (state.kind === 'dwelling') return [{ kind: 'idle', token: state.token + 1, closedAt: state.closedAt }, []];
	if (state.kind === 'idle') return [{ kind: 'idle', token: state.token, closedAt: state.closedAt }, []];
	if (state.via === 'keyboard' || state.via === 'touch') return [state, []];
	if (state.kind === 'leaving' && !towardsCard) return [state, []];
	const token = state.token + 1;
	return [{ ...state, kind: 'leaving', token }, [{ type: 'wait', token, delay: delays.leave }]];
}

function elapsed<T>(state: IntentState<T>, { token, time }: { token: number; time: number }): Step<T> {
	if (token !== state.token) return [state, []];
	if (state.kind === 'dwelling')
		return [
			{ kind: 'open', target: state.target, via: 'pointer', token: token + 1 },
			[{ type: 'open', target: state.target, via: 'pointer' }],
		];
	return state.kind === 'leaving' ? close(state, time) : [state, []];
}

function close<T>(state: IntentState<T>, time: number): Step<T> {
	return [{ kind: 'idle', token: state.token + 1, closedAt: time }, [{ type: 'close' }]];
}

/** Unlike a card that was left, one that was sent away opens nothing else at once. */
function dismiss<T>(state: Opened<T>): Step<T> {
	return [{ kind: 'idle', token: state.token + 1, closedAt: Number.NEGATIVE_INFINITY, dismissed: state.target }, [{ type: 'close' }]];
}
