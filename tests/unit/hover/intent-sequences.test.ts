import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialState, isShowing, stepIntent } from '../../../src/hover/intent.ts';
import { anyEvent, delays, type Effect, type Event, type State } from '../../support/intent-states.ts';

interface Taken {
	readonly before: State;
	readonly event: Event;
	readonly after: State;
	readonly effects: readonly Effect[];
}

/** Every step that a sequence of events takes from the start. */
function walk(events: readonly Event[]): Taken[] {
	let state: State = initialState();
	return events.map((event) => {
		const before = state;
		const [after, effects] = stepIntent(before, event, delays);
		state = after;
		return { before, event, after, effects };
	});
}

const holds = (check: (steps: readonly Taken[]) => void) =>
	fc.assert(
		fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => check(walk(events))),
		{ numRuns: 500 },
	);

describe('any sequence of events', () => {
	it('shows at most one card, and shows one exactly while the state says so', () => {
		holds((steps) => {
			let isShown = false;
			for (const { after, effects } of steps) {
				expect(effects.length).toBeLessThanOrEqual(1);
				for (const { type } of effects) {
					if (type === 'close') expect(isShown).toBe(true);
					if (type !== 'wait') isShown = type === 'open';
				}
				expect(isShowing(after)).toBe(isShown);
			}
		});
	});

	it('never has two waits open: each is under the newest token, and only where something may elapse', () => {
		holds((steps) => {
			let waiting: number | undefined;
			for (const { event, before, after, effects } of steps) {
				for (const effect of effects) waiting = effect.type === 'wait' ? effect.token : undefined;
				if (event.type === 'elapsed' && event.token === before.token && before !== after) waiting = undefined;
				const isOpen = after.kind === 'dwelling' || after.kind === 'leaving';
				if (isOpen) expect(waiting).toBe(after.token);
				else expect(waiting).not.toBe(after.token);
			}
		});
	});

	it('is never changed by a stale timer, and no token comes back', () => {
		holds((steps) => {
			for (const { before, event, after, effects } of steps) {
				expect(after.token).toBeGreaterThanOrEqual(before.token);
				if (after.kind !== before.kind) expect(after.token).toBeGreaterThan(before.token);
				if (event.type !== 'elapsed' || event.token === before.token) continue;
				expect(after).toBe(before);
				expect(effects).toEqual([]);
			}
		});
	});

	it('ends idle where a card closes, but pinned where it was pinned', () => {
		holds((steps) => {
			for (const { event, after, effects } of steps)
				if (effects.some(({ type }) => type === 'close')) expect(after.kind).toBe(event.type === 'pin' ? 'pinned' : 'idle');
		});
	});

	it('opens nothing by pointer at once while quiet, nor where pointing opens nothing', () => {
		holds((steps) => {
			for (const { before, event, effects } of steps) {
				const hasOpened = effects.some((effect) => effect.type === 'open' && effect.via === 'pointer');
				if (!hasOpened || event.type !== 'over') continue;
				expect(event.mayOpen).toBe(true);
				expect(event.time).toBeGreaterThanOrEqual(before.quietUntil);
			}
		});
	});

	it('opens by pointer no mark that was sent away, pressed or pinned before the pointer has left it', () => {
		holds((steps) => {
			let away: string | undefined;
			for (const { event, after, effects } of steps) {
				if (away !== undefined) for (const effect of effects) expect(effect).not.toEqual({ type: 'open', target: away, via: 'pointer' });
				away = (after.kind === 'idle' || after.kind === 'pinned') && event.type !== 'off' ? after.target : undefined;
			}
		});
	});

	it('is closed by one dismissal, whatever came before', () => {
		holds((steps) => {
			const last = steps.at(-1)?.after ?? initialState<string>();
			expect(isShowing(stepIntent(last, { type: 'dismiss' }, delays)[0])).toBe(false);
		});
	});
});
