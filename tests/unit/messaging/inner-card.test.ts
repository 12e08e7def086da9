import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type FrameMessage, frameMessageSchema } from '../../../src/messaging/inner-card.ts';
import { toBackgroundSchema } from '../../../src/messaging/messages.ts';

const box = { left: 0, top: 1.5, right: 20, bottom: 20 };
const sense = { id: 'x', definition: 'what it means', examples: ['an example'], more: 1 };
const content = {
	word: 'word',
	term: 'term',
	group: 'group',
	sense,
	confidence: 0.9,
	isSure: true,
	quote: { text: 'a word', ranges: [{ start: 2, end: 6, kind: 'term' as const }] },
	others: [],
	anchor: 'x',
	whatever: true,
};
const show = {
	type: 'show' as const,
	origin: [0, 1],
	place: 1,
	width: 300,
	anchor: box,
	word: box,
	isRightToLeft: false,
	prefersAbove: true,
};

const good: readonly FrameMessage[] = [
	{ ...show, content },
	show,
	{ type: 'hide', origin: [2] },
	{ type: 'focus', origin: [] },
	{ type: 'shown', box },
	{ type: 'pointer', isOnCard: true, isTowardsCard: false },
	{ type: 'dismiss' },
	{ type: 'command', name: 'enter-card' },
	{ type: 'action', name: 'correct', detail: 'group' },
	{ type: 'action', name: 'muteSite' },
];

describe('what frames tell each other', () => {
	it.each(good)('goes through the background as it is: $type', (message) => {
		expect(v.parse(frameMessageSchema, message)).toEqual(message);
		const inside = { type: 'to-frame', path: [0], message };
		expect(v.parse(toBackgroundSchema, inside)).toEqual(inside);
	});

	it.each([
		['of no kind', { type: 'else' }],
		['of a place that is no number', { ...show, place: '1' }],
		['of a box without an edge', { ...show, anchor: { left: 0, top: 0, right: 1 } }],
		['of a place that is no place', { ...show, width: Number.NaN }],
		['of content that lacks its sense', { ...show, content: { ...content, sense: undefined } }],
		[
			'of a quote that is marked as something else',
			{ ...show, content: { ...content, quote: { text: '', ranges: [{ start: 0, end: 1, kind: 'x' }] } } },
		],
		['of a frame that is nowhere', { type: 'hide', origin: [-1] }],
		['of an action that a card does not have', { type: 'action', name: 'constructor' }],
		['of a command that nobody can give', { type: 'command', name: 'quit' }],
		['of an action with an object', { type: 'action', name: 'correct', detail: {} }],
	])('is refused: %s', (_, message) => {
		expect(v.safeParse(frameMessageSchema, message).success).toBe(false);
		expect(v.safeParse(toBackgroundSchema, { type: 'to-frame', path: [0], message }).success).toBe(false);
	});
});
