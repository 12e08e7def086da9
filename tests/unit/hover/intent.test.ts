import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	type IntentEffect,
	type IntentEvent,
	type IntentState,
	initialState,
	passingSpeed,
	stepIntent,
} from '../../../src/hover/intent.ts';

type State = IntentState<string>;
type Event = IntentEvent<string>;

const delays = { dwell: 200, leave: 150, reopen: 250 };
const step = (state: State, event: Event) => stepIntent(state, event, delays);

const cold = Number.NEGATIVE_INFINITY;
const idle: State = { kind: 'idle', token: 4, closedAt: cold };
const warm: State = { kind: 'idle', token: 4, closedAt: 1_000 };
const dwelling: State = { kind: 'dwelling', target: 'a', token: 4, closedAt: cold };
const open: State = { kind: 'open', target: 'a', via: 'pointer', token: 4 };
const leaving: State = { kind: 'leaving', target: 'a', via: 'pointer', token: 4 };
const byKey: State = { kind: 'open', target: 'a', via: 'keyboard', token: 4 };
const byTouch: State = { kind: 'open', target: 'a', via: 'touch', token: 4 };

const over = (target: string, { speed = 0, time = 5_000 } = {}): Event => ({ type: 'over', target, speed, time });
const off: Event = { type: 'off', towardsCard: false, time: 5_000 };
const offTowards: Event = { type: 'off', towardsCard: true, time: 5_000 };
const onCard: Event = { type: 'on-card', time: 5_000 };
const interrupt: Event = { type: 'interrupt' };
const dismiss: Event = { type: 'dismiss' };
const sentAway: State = { kind: 'idle', token: 4, closedAt: cold, dismissed: 'a' };
const elapsed = (token: number): Event => ({ type: 'elapsed', token, time: 5_000 });
const invoke = (via: 'keyboard' | 'touch'): Event => ({ type: 'invoke', target: 'b', via });

const wait = (delay: number): IntentEffect<string> => ({ type: 'wait', token: 5, delay });
const opens = (target: string, via: 'pointer' | 'keyboard' | 'touch' = 'pointer'): IntentEffect<string> => ({ type: 'open', target, via });
const close: IntentEffect<string> = { type: 'close' };

const isOpenOn = (target: string, via = 'pointer') => ({ kind: 'open', target, via, token: 5 });
const fast = passingSpeed + 0.01;

type Row = [behaviour: string, from: State, event: Event, to: object, effects: readonly IntentEffect<string>[]];

const transitions: Row[] = [
	['starts the dwell on a mark', idle, over('a'), { kind: 'dwelling', target: 'a', token: 5 }, [wait(200)]],
	['waits on a mark the pointer is passing', idle, over('a', { speed: fast }), { kind: 'dwelling', token: 5 }, [wait(200)]],
	['opens at once just after another card', warm, over('a', { time: 1_249 }), isOpenOn('a'), [opens('a')]],
	['dwells again once the last card is long gone', warm, over('a', { time: 1_250 }), { kind: 'dwelling', target: 'a' }, [wait(200)]],
	['does not open at once in passing', warm, over('a', { time: 1_001, speed: fast }), { kind: 'dwelling' }, [wait(200)]],
	['keeps the dwell while the pointer rests', dwelling, over('a', { speed: passingSpeed }), dwelling, []],
	['dwells anew after a fast move on the same mark', dwelling, over('a', { speed: fast }), { kind: 'dwelling', token: 5 }, [wait(200)]],
	['dwells anew on another mark', dwelling, over('b'), { kind: 'dwelling', target: 'b', token: 5 }, [wait(200)]],
	['opens when the dwell has elapsed', dwelling, elapsed(4), isOpenOn('a'), [opens('a')]],
	['gives up the dwell off the mark', dwelling, off, { kind: 'idle', token: 5 }, []],
	['gives up the dwell on an interruption', dwelling, interrupt, { kind: 'idle', token: 5, closedAt: cold }, []],
	['ignores a stale timer while dwelling', dwelling, elapsed(3), dwelling, []],
	['has nothing to dismiss while dwelling', dwelling, dismiss, dwelling, []],
	['stays idle off the mark', idle, off, idle, []],
	['stays idle on an interruption', idle, interrupt, idle, []],
	['stays idle on a timer', idle, elapsed(4), idle, []],
	['has nothing to dismiss while idle', idle, dismiss, idle, []],
	['starts to leave off mark and card', open, off, { kind: 'leaving', target: 'a', token: 5 }, [wait(150)]],
	['starts to leave towards the card', open, offTowards, { kind: 'leaving', token: 5 }, [wait(150)]],
	['stays open on its own mark', open, over('a', { speed: 9 }), isOpenOn('a'), []],
	['opens another mark the pointer rests on', open, over('b'), isOpenOn('b'), [opens('b')]],
	['leaves over another mark in passing', open, over('b', { speed: fast }), { kind: 'leaving', target: 'a' }, [wait(150)]],
	['stays open on the card', open, onCard, open, []],
	['stays open on an interruption', open, interrupt, open, []],
	['stays open on a timer', open, elapsed(4), open, []],
	['closes when dismissed', open, dismiss, { kind: 'idle', token: 5, closedAt: cold, dismissed: 'a' }, [close]],
	['keeps a dismissed card away while the pointer stays on its mark', sentAway, over('a'), sentAway, []],
	['lets a dismissed card come again once the pointer has left', sentAway, off, idle, []],
	['dwells on another mark after a dismissal', sentAway, over('b'), { kind: 'dwelling', target: 'b', token: 5 }, [wait(200)]],
	['follows a mark that was read again', open, { type: 'replace', target: 'a', by: 'b' }, { ...open, target: 'b' }, []],
	[
		'goes on with the dwell on a mark that was read again',
		dwelling,
		{ type: 'replace', target: 'a', by: 'b' },
		{ ...dwelling, target: 'b' },
		[],
	],
	['leaves other marks alone when one was read again', open, { type: 'replace', target: 'c', by: 'b' }, open, []],
	['returns from leaving to its mark', leaving, over('a'), isOpenOn('a'), []],
	['returns from leaving to the card', leaving, onCard, isOpenOn('a'), []],
	['does not prolong leaving away from the card', leaving, off, leaving, []],
	['prolongs leaving towards the card', leaving, offTowards, { kind: 'leaving', token: 5 }, [wait(150)]],
	['closes when the time to leave has elapsed', leaving, elapsed(4), { kind: 'idle', token: 5, closedAt: 5_000 }, [close]],
	['ignores a stale timer while leaving', leaving, elapsed(3), leaving, []],
	['closes when dismissed while leaving', leaving, dismiss, { kind: 'idle', closedAt: cold, dismissed: 'a' }, [close]],
	['opens another mark while leaving', leaving, over('b'), isOpenOn('b'), [opens('b')]],
	['keeps a card opened by key off the mark', byKey, off, byKey, []],
	['keeps a card opened by key on another mark', byKey, over('b'), byKey, []],
	['closes a card opened by key when dismissed', byKey, dismiss, { kind: 'idle', closedAt: cold, dismissed: 'a' }, [close]],
	['keeps a card opened by touch off the mark', byTouch, off, byTouch, []],
	...[idle, warm, dwelling, open, leaving, byKey, byTouch].flatMap((from): Row[] => [
		[`opens by key from ${from.kind}`, from, invoke('keyboard'), isOpenOn('b', 'keyboard'), [opens('b', 'keyboard')]],
		[`opens by touch from ${from.kind}`, from, invoke('touch'), isOpenOn('b', 'touch'), [opens('b', 'touch')]],
	]),
];

describe('stepIntent', () => {
	it.each(transitions)('%s', (_behaviour, from, event, to, effects) => {
		const [state, happens] = step(from, event);
		expect(state).toMatchObject(to);
		expect(happens).toEqual(effects);
	});

	it('starts idle and cold', () => {
		const [state] = step(initialState(), over('a', { time: 0 }));
		expect(state.kind).toBe('dwelling');
	});

	it('opens and closes in turn, waits only under its own token and never lets a token return, whatever happens', () => {
		const target = fc.constantFrom('a', 'b');
		const time = fc.integer({ min: 0, max: 2_000 });
		const event: fc.Arbitrary<Event> = fc.oneof(
			fc.record({ type: fc.constant('over' as const), target, speed: fc.constantFrom(0, passingSpeed, fast), time }),
			fc.record({ type: fc.constant('off' as const), towardsCard: fc.boolean(), time }),
			fc.record({ type: fc.constant('on-card' as const), time }),
			fc.constant({ type: 'dismiss' as const }),
			fc.record({ type: fc.constant('elapsed' as const), token: fc.nat({ max: 20 }), time }),
			fc.record({ type: fc.constant('invoke' as const), target, via: fc.constantFrom('keyboard' as const, 'touch' as const) }),
			fc.constant(interrupt),
		);
		fc.assert(
			fc.property(fc.array(event, { maxLength: 40 }), (events) => {
				let state: State = initialState();
				let shown = false;
				for (const each of events) {
					const [next, effects] = step(state, each);
					expect(next.token).toBeGreaterThanOrEqual(state.token);
					if (next.kind !== state.kind) expect(next.token).toBeGreaterThan(state.token);
					for (const effect of effects) {
						if (effect.type === 'wait') expect(effect.token).toBe(next.token);
						if (effect.type === 'close') expect(shown).toBe(true);
						if (effect.type !== 'wait') shown = effect.type === 'open';
					}
					expect(shown).toBe(next.kind === 'open' || next.kind === 'leaving');
					state = next;
				}
			}),
		);
	});
});
