import { describe, expect, it } from 'vitest';
import { initialState, isShowing, stepIntent } from '../../../src/hover/intent.ts';
import { passingSpeed, reopenTime } from '../../../src/hover/timing.ts';
import {
	about,
	close,
	delays,
	dismiss,
	type Effect,
	type Event,
	elapsed,
	fast,
	idle,
	interrupt,
	invoke,
	now,
	off,
	offTowards,
	onCard,
	opens,
	over,
	pin,
	press,
	quiet,
	replace,
	type State,
	sentAway,
	tap,
	wait,
	warm,
} from '../../support/intent-states.ts';

const cold = Number.NEGATIVE_INFINITY;
const [dwelling, open, leaving, keyboard, touch, pinned] = (['dwelling', 'open', 'leaving', 'keyboard', 'touch', 'pinned'] as const).map(
	(kind) => about(kind),
) as [State, State, State, State, State, State];
const next = { token: 5 };
const idleNext = { ...idle, ...next };
const justLeft = { ...idle, closedAt: now - reopenTime };

/** The first word is the state it begins in. An empty list of effects and the same state: nothing happens. */
type Row = [behaviour: string, from: State, event: Event, to: object, effects?: readonly Effect[]];

const pointing: Row[] = [
	['idle: dwells on a mark', idle, over('a'), { ...dwelling, ...next }, [wait(200)]],
	[
		'idle: dwells on a mark in passing, in case it was the last move',
		idle,
		over('a', { speed: fast }),
		{ ...dwelling, ...next },
		[wait(200)],
	],
	['idle: opens at once where a card was just left', warm, over('a'), { ...open, closedAt: now - 1, token: 5 }, [opens('a')]],
	['idle: dwells where a card was left a while ago', justLeft, over('a'), { kind: 'dwelling' }, [wait(200)]],
	['idle: does not open at once in passing', warm, over('a', { speed: fast }), { kind: 'dwelling' }, [wait(200)]],
	['idle: does not open at once while quiet', quiet(warm), over('a'), { kind: 'dwelling' }, [wait(1_200)]],
	['idle: dwells to the end of the quiet, and the dwell on top', quiet(idle), over('a'), { kind: 'dwelling' }, [wait(1_200)]],
	['idle: stays where pointing opens nothing', idle, over('a', { mayOpen: false }), idle],
	['idle: stays where pointing opens nothing, though a card was just left', warm, over('a', { mayOpen: false }), warm],
	['idle: stays on the mark whose card was sent away', sentAway, over('a'), sentAway],
	['idle: stays on the mark whose card was sent away, in passing', sentAway, over('a', { speed: fast }), sentAway],
	['idle: forgets what was sent away off the mark', sentAway, off, idle],
	['idle: dwells on another mark than the one sent away', sentAway, over('b'), { kind: 'dwelling', target: 'b' }, [wait(200)]],
	['idle: forgets what was sent away on another mark', sentAway, over('b', { mayOpen: false }), idle],
	['idle: stays off the mark', idle, off, idle],
	['dwelling: goes on while the pointer rests', dwelling, over('a', { speed: passingSpeed }), dwelling],
	[
		'dwelling: opens at once when the pointer slows down soon enough',
		{ ...dwelling, closedAt: now - 1 },
		over('a'),
		{ kind: 'open' },
		[opens('a')],
	],
	['dwelling: begins anew after a fast move', dwelling, over('a', { speed: fast }), { ...dwelling, ...next }, [wait(200)]],
	['dwelling: begins anew on another mark', dwelling, over('b'), { ...dwelling, ...next, target: 'b' }, [wait(200)]],
	['dwelling: ends where pointing opens nothing any more', dwelling, over('a', { mayOpen: false }), idleNext],
	['dwelling: ends off the mark', dwelling, off, idleNext],
	['dwelling: opens when it has elapsed', dwelling, elapsed(), { ...open, ...next }, [opens('a')]],
	['dwelling: takes no stale timer for its own', dwelling, elapsed(3), dwelling],
	['open: leaves off mark and card', open, off, { ...leaving, ...next }, [wait(150)]],
	['open: leaves towards the card', open, offTowards, { ...leaving, ...next }, [wait(150)]],
	['open: stays on its own mark', open, over('a', { speed: 9, mayOpen: false }), open],
	['open: stays on the card', open, onCard, open],
	['open: opens another mark on which the pointer slows down', open, over('b'), { ...open, ...next, target: 'b' }, [opens('b')]],
	['open: leaves over another mark in passing', open, over('b', { speed: fast }), { ...leaving, ...next }, [wait(150)]],
	['open: leaves over another mark while quiet', quiet(open), over('b'), { kind: 'leaving', target: 'a' }, [wait(150)]],
	['open: leaves over another mark on the way to the card', open, over('b', { towardsCard: true }), { ...leaving, ...next }, [wait(150)]],
	['open: leaves over another mark that pointing does not open', open, over('b', { mayOpen: false }), { kind: 'leaving' }, [wait(150)]],
	['leaving: returns to its mark', leaving, over('a', { mayOpen: false }), { ...open, ...next }],
	['leaving: returns to the card', leaving, onCard, { ...open, ...next }],
	['leaving: is not prolonged away from the card', leaving, off, leaving],
	['leaving: is not prolonged over another mark in passing', leaving, over('b', { speed: fast }), leaving],
	['leaving: is prolonged towards the card', leaving, offTowards, { ...leaving, ...next }, [wait(150)]],
	['leaving: is prolonged over marks on the way', leaving, over('b', { towardsCard: true }), { ...leaving, ...next }, [wait(150)]],
	['leaving: closes when it has elapsed', leaving, elapsed(), { ...idleNext, closedAt: now }, [close]],
	['leaving: takes no stale timer for its own', leaving, elapsed(3), leaving],
	['leaving: opens another mark on which the pointer slows down', leaving, over('b'), { kind: 'open', target: 'b' }, [opens('b')]],
	['pinned: opens no second card on its mark', pinned, over('a'), pinned],
	['pinned: opens no second card on its mark in passing', pinned, over('a', { speed: fast }), pinned],
	['pinned: ends off the mark', pinned, off, idleNext],
	['pinned: dwells on another mark', pinned, over('b'), { ...dwelling, ...next, target: 'b' }, [wait(200)]],
	['pinned: ends on another mark that pointing does not open', pinned, over('b', { mayOpen: false }), idleNext],
	...[keyboard, touch].flatMap((state): Row[] => [
		[`${state.kind}: stays off the mark`, state, off, state],
		[`${state.kind}: stays on its mark`, state, over('a'), state],
		[`${state.kind}: stays on another mark`, state, over('b'), state],
		[`${state.kind}: stays on the card`, state, onCard, state],
	]),
	...[idle, open, keyboard, touch, pinned].map((state): Row => [`${state.kind}: waits for no timer`, state, elapsed(), state]),
	...[idle, dwelling, pinned].map((state): Row => [`${state.kind}: has no card to be on`, state, onCard, state]),
];

const busy = { quietUntil: now + 700 };

const otherwise: Row[] = [
	['dwelling: ends on an interruption', dwelling, interrupt(undefined, 700), { ...idleNext, ...busy }],
	['dwelling: ends where a button is let go', dwelling, interrupt('a'), { ...sentAway, ...next, quietUntil: now }],
	['idle: remembers the mark where a button is let go', idle, interrupt('a'), { ...sentAway, quietUntil: now }],
	['idle: still knows what was sent away after an interruption', sentAway, interrupt(), { ...sentAway, quietUntil: now }],
	['idle: never shortens the quiet', quiet(idle), interrupt(undefined, 700), quiet(idle)],
	...[idle, open, leaving, keyboard, touch, pinned].map(
		(state): Row => [`${state.kind}: goes on through an interruption`, state, interrupt(undefined, 700), { ...state, ...busy }],
	),
	['idle: remembers the mark that was pressed', idle, press('a'), sentAway],
	['idle: forgets what was sent away where something else is pressed', sentAway, press(), idle],
	['dwelling: ends where its mark is pressed', dwelling, press('a'), { ...sentAway, ...next }],
	['touch: waits for the tap where its mark is pressed', touch, press('a'), touch],
	['pinned: stays where its mark is pressed', pinned, press('a'), pinned],
	['pinned: ends where something else is pressed', pinned, press(), idleNext],
	...[open, leaving, keyboard].map(
		(state): Row => [`${state.kind}: closes where its mark is pressed`, state, press('a'), { ...sentAway, ...next }, [close]],
	),
	...[open, leaving, keyboard, touch].flatMap((state): Row[] => [
		[`${state.kind}: closes where something else is pressed`, state, press(), idleNext, [close]],
		[`${state.kind}: closes when dismissed, for as long as the pointer stays`, state, dismiss, { ...sentAway, ...next }, [close]],
		[`${state.kind}: hands its card over to be pinned`, state, pin, { ...pinned, ...next }, [close]],
		[`${state.kind}: closes when its mark is gone`, state, replace('a'), idleNext, [close]],
	]),
	['touch: closes on a tap on its mark', touch, tap('a'), { ...sentAway, ...next }, [close]],
	['touch: opens another mark on a tap', touch, tap('b'), { ...touch, ...next, target: 'b' }, [opens('b', 'touch')]],
	['dwelling: ends when its mark is gone', dwelling, replace('a'), idleNext],
	['pinned: ends when its mark is gone', pinned, replace('a'), idleNext],
	['idle: forgets what was sent away when it is gone', sentAway, replace('a'), idle],
	['idle: knows what was sent away when it is read again', sentAway, replace('a', 'b'), { ...sentAway, target: 'b' }],
	...[idle, dwelling, pinned].flatMap((state): Row[] => [
		[`${state.kind}: has nothing to dismiss`, state, dismiss, state],
		[`${state.kind}: has nothing to pin`, state, pin, state],
	]),
	...[idle, dwelling, open, leaving, keyboard, touch, pinned].flatMap((state): Row[] => [
		[`${state.kind}: opens by key`, state, invoke('b'), { ...keyboard, ...next, target: 'b' }, [opens('b', 'keyboard')]],
		[`${state.kind}: opens on a tap`, state, tap('b'), { ...touch, ...next, target: 'b' }, [opens('b', 'touch')]],
		[`${state.kind}: has nothing to do with other marks read again`, state, replace('c', 'b'), state],
	]),
	...[dwelling, open, leaving, keyboard, touch, pinned].map(
		(state): Row => [`${state.kind}: goes on with its mark read again`, state, replace('a', 'b'), { ...state, target: 'b' }],
	),
];

describe('stepIntent', () => {
	it.each([...pointing, ...otherwise])('%s', (_behaviour, from, event, to, effects = []) => {
		const [state, happens] = stepIntent(from, event, delays);
		expect(state).toMatchObject(to);
		expect(happens).toEqual(effects);
	});

	it('has a row for every kind of event in every state', () => {
		const rows = new Set([...pointing, ...otherwise].map(([, { kind }, { type }]) => `${kind} ${type}`));
		const states = ['idle', 'dwelling', 'open', 'leaving', 'keyboard', 'touch', 'pinned'];
		const events = ['over', 'off', 'on-card', 'interrupt', 'press', 'elapsed', 'invoke', 'tap', 'pin', 'dismiss', 'replace'];
		expect(states.flatMap((state) => events.map((event) => `${state} ${event}`)).filter((pair) => !rows.has(pair))).toEqual([]);
	});

	it('starts idle and cold: the first card has a dwell', () => {
		expect(stepIntent(initialState(), over('a', { time: 0 }), delays)[0].kind).toBe('dwelling');
	});

	it('does not take what was sent away for a card that was just left', () => {
		const [dismissed] = stepIntent({ ...open, closedAt: now }, dismiss, delays);
		expect(dismissed.closedAt).toBe(cold);
	});
});

describe('isShowing', () => {
	it.each([idle, dwelling, open, leaving, keyboard, touch, pinned])('tells whether there is a card: $kind', (state) => {
		expect(isShowing(state)).toBe(['open', 'leaving', 'keyboard', 'touch'].includes(state.kind));
	});
});
