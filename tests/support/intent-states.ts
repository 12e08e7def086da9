/** One of each state and event of hover intent, for tests of the reducer. Marks are letters; every state has token 4. */
import fc from 'fast-check';
import type { IntentEffect, IntentEvent, IntentState, Via } from '../../src/hover/intent-state.ts';
import { passingSpeed, quietAfter } from '../../src/hover/timing.ts';

export type State = IntentState<string>;
export type Event = IntentEvent<string>;
export type Effect = IntentEffect<string>;

export const delays = { dwell: 200, leave: 150 };
/** When events happen, in ms. */
export const now = 5_000;
const longAgo = Number.NEGATIVE_INFINITY;
const always = { token: 4, closedAt: longAgo, quietUntil: longAgo };

export const idle: State = { ...always, kind: 'idle', target: undefined };
/** The card of `a` was sent away. */
export const sentAway: State = { ...always, kind: 'idle', target: 'a' };
export const about = (kind: Exclude<State['kind'], 'idle'>, target = 'a'): State => ({ ...always, kind, target });
export const warm: State = { ...idle, closedAt: now - 1 };
export const quiet = (state: State): State => ({ ...state, quietUntil: now + 1_000 });

export const fast = passingSpeed + 0.01;
export const over = (target: string, more: Partial<Extract<Event, { type: 'over' }>> = {}): Event => ({
	type: 'over',
	target,
	speed: 0,
	time: now,
	towardsCard: false,
	mayOpen: true,
	...more,
});
export const off: Event = { type: 'off', towardsCard: false };
export const offTowards: Event = { type: 'off', towardsCard: true };
export const onCard: Event = { type: 'on-card' };
export const interrupt = (target?: string, quiet = 0): Event => ({ type: 'interrupt', time: now, quiet, target });
export const press = (target?: string): Event => ({ type: 'press', target });
export const elapsed = (token = 4): Event => ({ type: 'elapsed', token, time: now });
export const invoke = (target: string): Event => ({ type: 'invoke', target });
export const tap = (target: string): Event => ({ type: 'tap', target });
export const pin: Event = { type: 'pin' };
export const dismiss: Event = { type: 'dismiss' };
export const replace = (target: string, by?: string): Event => ({ type: 'replace', target, by });

export const wait = (delay: number): Effect => ({ type: 'wait', token: 5, delay });
export const opens = (target: string, via: Via = 'pointer'): Effect => ({ type: 'open', target, via });
export const close: Effect = { type: 'close' };

const anyMark = fc.constantFrom('a', 'b', 'c');
const anyTime = fc.integer({ min: 0, max: 4_000 });

export const anyEvent: fc.Arbitrary<Event> = fc.oneof(
	fc.record({
		type: fc.constant('over' as const),
		target: anyMark,
		speed: fc.constantFrom(0, passingSpeed, fast),
		time: anyTime,
		towardsCard: fc.boolean(),
		mayOpen: fc.boolean(),
	}),
	fc.record({ type: fc.constant('off' as const), towardsCard: fc.boolean() }),
	fc.constantFrom(onCard, pin, dismiss),
	fc.record({
		type: fc.constant('interrupt' as const),
		time: anyTime,
		quiet: fc.constantFrom(0, ...Object.values(quietAfter)),
		target: fc.option(anyMark, { nil: undefined }),
	}),
	fc.record({ type: fc.constant('press' as const), target: fc.option(anyMark, { nil: undefined }) }),
	fc.record({ type: fc.constant('elapsed' as const), token: fc.nat({ max: 30 }), time: anyTime }),
	fc.record({ type: fc.constantFrom('invoke' as const, 'tap' as const), target: anyMark }),
	fc.record({ type: fc.constant('replace' as const), target: anyMark, by: fc.option(anyMark, { nil: undefined }) }),
);
