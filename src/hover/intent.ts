/**
 * Hover intent as a pure reducer: what the reader does goes in, what the card shall do comes out. Timers and events live
 * outside; a token per interaction makes a timer that fires late mean nothing. The diagram is in README.md beside this.
 */
import type { AboutMark, IntentEffect, IntentEvent, IntentState, Via } from './intent-state.ts';
import { type Delays, passingSpeed, reopenTime } from './timing.ts';

type Step<T> = readonly [state: IntentState<T>, effects: readonly IntentEffect<T>[]];
type OnMark<T> = Extract<IntentEvent<T>, { readonly type: 'over' }>;
type Interruption<T> = Extract<IntentEvent<T>, { readonly type: 'interrupt' }>;

const longAgo = Number.NEGATIVE_INFINITY;

export function initialState<T>(): IntentState<T> {
	return { kind: 'idle', target: undefined, token: 0, closedAt: longAgo, quietUntil: longAgo };
}

/** Whether the hover card is to be seen. */
export function isShowing<T>(state: IntentState<T>): state is AboutMark<T> {
	return state.kind !== 'idle' && state.kind !== 'dwelling' && state.kind !== 'pinned';
}

export function stepIntent<T>(state: IntentState<T>, event: IntentEvent<T>, delays: Delays): Step<T> {
	switch (event.type) {
		case 'over':
			return over(state, event, delays);
		case 'on-card':
			return state.kind === 'leaving' ? [{ ...state, kind: 'open', token: state.token + 1 }, []] : [state, []];
		case 'off':
			return off(state, event.towardsCard, delays);
		case 'interrupt':
			return interrupt(state, event);
		case 'press':
			return press(state, event.target);
		case 'elapsed':
			return event.token === state.token ? elapsed(state, event.time) : [state, []];
		case 'invoke':
			return open(state, event.target, 'keyboard');
		case 'tap':
			return state.kind === 'touch' && state.target === event.target ? close(state, event.target) : open(state, event.target, 'touch');
		case 'pin':
			return isShowing(state) ? [{ ...state, kind: 'pinned', token: state.token + 1 }, [{ type: 'close' }]] : [state, []];
		case 'dismiss':
			return isShowing(state) ? close(state, state.target) : [state, []];
		case 'replace':
			return replace(state, event.target, event.by);
	}
}

function over<T>(state: IntentState<T>, event: OnMark<T>, delays: Delays): Step<T> {
	if (state.kind === 'keyboard' || state.kind === 'touch') return [state, []];
	return isShowing(state) ? overWhileOpen(state, event, delays) : overWhileClosed(state, event, delays);
}

function overWhileOpen<T>(state: AboutMark<T>, event: OnMark<T>, delays: Delays): Step<T> {
	if (state.target === event.target) return state.kind === 'open' ? [state, []] : [{ ...state, kind: 'open', token: state.token + 1 }, []];
	// A card stays while the pointer crosses other marks on its way out or to the card; slowing down on one opens that one.
	const isMeant = event.mayOpen && !event.towardsCard && event.speed <= passingSpeed && event.time >= state.quietUntil;
	return isMeant ? open(state, event.target, 'pointer') : off(state, event.towardsCard, delays);
}

function overWhileClosed<T>(state: IntentState<T>, { target, speed, time, mayOpen }: OnMark<T>, delays: Delays): Step<T> {
	if (state.kind !== 'dwelling' && state.target === target) return [state, []];
	if (!mayOpen) return rest(state, undefined);
	const isPassing = speed > passingSpeed;
	const quiet = Math.max(0, state.quietUntil - time);
	if (time - state.closedAt < reopenTime && !isPassing && quiet === 0) return open(state, target, 'pointer');
	if (state.kind === 'dwelling' && state.target === target && !isPassing) return [state, []];
	// A fast move may be the last one before the pointer rests: it starts the dwell anew instead of ending it.
	const token = state.token + 1;
	return [{ ...state, kind: 'dwelling', target, token }, [{ type: 'wait', token, delay: quiet + delays.dwell }]];
}

function off<T>(state: IntentState<T>, towardsCard: boolean, delays: Delays): Step<T> {
	if (state.kind === 'keyboard' || state.kind === 'touch') return [state, []];
	if (!isShowing(state)) return rest(state, undefined);
	if (state.kind === 'leaving' && !towardsCard) return [state, []];
	const token = state.token + 1;
	return [{ ...state, kind: 'leaving', token }, [{ type: 'wait', token, delay: delays.leave }]];
}

function interrupt<T>(state: IntentState<T>, { time, quiet, target }: Interruption<T>): Step<T> {
	const quieter: IntentState<T> = { ...state, quietUntil: Math.max(state.quietUntil, time + quiet) };
	if (quieter.kind === 'dwelling') return rest(quieter, target);
	return quieter.kind === 'idle' ? rest(quieter, target ?? quieter.target) : [quieter, []];
}

/** A press sends the card away, and what was pressed opens none: it is meant for the page. A tap's own mark waits for the tap. */
function press<T>(state: IntentState<T>, target: T | undefined): Step<T> {
	if ((state.kind === 'touch' || state.kind === 'pinned') && state.target === target) return [state, []];
	return isShowing(state) ? close(state, target) : rest(state, target);
}

function elapsed<T>(state: IntentState<T>, time: number): Step<T> {
	if (state.kind === 'dwelling') return open(state, state.target, 'pointer');
	return state.kind === 'leaving' ? close(state, undefined, time) : [state, []];
}

function replace<T>(state: IntentState<T>, target: T, by: T | undefined): Step<T> {
	if (state.target !== target) return [state, []];
	if (by !== undefined) return [{ ...state, target: by }, []];
	return isShowing(state) ? close(state, undefined) : rest(state, undefined);
}

function open<T>(state: IntentState<T>, target: T, via: Via): Step<T> {
	const kind = via === 'pointer' ? 'open' : via;
	return [{ ...state, kind, target, token: state.token + 1 }, [{ type: 'open', target, via }]];
}

/** @param closedAt only for a card that was left: one that was sent away opens nothing else at once */
function close<T>(state: IntentState<T>, target: T | undefined, closedAt = longAgo): Step<T> {
	return [{ ...state, kind: 'idle', target, token: state.token + 1, closedAt }, [{ type: 'close' }]];
}

function rest<T>(state: IntentState<T>, target: T | undefined): Step<T> {
	if (state.kind === 'idle') return [state.target === target ? state : { ...state, target }, []];
	return [{ ...state, kind: 'idle', target, token: state.token + 1 }, []];
}
