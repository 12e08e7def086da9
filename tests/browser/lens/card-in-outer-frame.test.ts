import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CardHost } from '../../../src/card/host.tsx';
import { hostBeyondFrame } from '../../../src/lens/card-in-outer-frame.ts';
import { type RunningLens, running, world } from '../../../src/lens/running-lens.ts';
import type { CardEvent, FrameMessage } from '../../../src/messaging/inner-card.ts';
import { framePath } from '../../../src/page/frame-path.ts';
import type { Runtime } from '../../../src/webextension/browser.ts';
import { heardActions } from '../../support/card-actions.ts';
import { sampleCardContent } from '../../support/sample-card-content.ts';

// Tests run in a frame, and that frame has room: a word as high as the window leaves none.
const own = framePath();
const roomy = { left: 300, top: 100, right: 360, bottom: 120 };
const crammed = { left: 300, top: 50, right: 360, bottom: innerHeight - 50 };
const content = sampleCardContent();

let abort: AbortController;
let posted: FrameMessage[];
let listeners: ((message: unknown) => unknown)[];
/** What the frame around answers. */
let answer: (message: FrameMessage) => Promise<unknown>;
let inFrame: CardHost & Record<string, unknown>;
const actions = heardActions();
const onPointer = vi.fn();
const onDismiss = vi.fn();
const onCommand = vi.fn();
let host: CardHost;

beforeEach(() => {
	vi.resetAllMocks();
	abort = new AbortController();
	posted = [];
	listeners = [];
	answer = () => Promise.resolve({ isDone: true });
	const runtime = {
		id: 'x',
		sendMessage: ({ message }: { message: FrameMessage }) => {
			posted.push(message);
			return answer(message);
		},
		onMessage: {
			addListener: (each: (message: unknown) => unknown) => listeners.push(each),
			removeListener: (each: (message: unknown) => unknown) => listeners.splice(listeners.indexOf(each), 1),
		},
	} as unknown as Runtime.Static;
	world[running] = Object.assign(new AbortController(), { runtime }) as RunningLens;
	inFrame = {
		show: vi.fn(),
		setLook: vi.fn(),
		move: vi.fn(),
		update: vi.fn(),
		hide: vi.fn(),
		closePart: vi.fn(),
		focus: vi.fn(),
		isOpen: false,
		hasFocus: false,
		box: undefined,
		isFrom: vi.fn(),
		contains: vi.fn(),
	};
	host = hostBeyondFrame({ inFrame, actions, onPointer, onDismiss, onCommand }, abort.signal);
});

afterEach(() => abort.abort());

const kinds = () => posted.map(({ type }) => type);
/** Which frame has room is known after a frame was drawn. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 80));
const hear = (message: CardEvent, path = own) => listeners.map((listener) => listener({ type: 'to-frame', path, message }));

describe('a card', () => {
	test('of a word with room around it is shown in its own frame', async () => {
		host.show(content, roomy);
		await settled();
		expect(inFrame.show).toHaveBeenCalledExactlyOnceWith(content, roomy, undefined);
		expect(posted).toEqual([]);
	});

	test('of one without is shown in the frame around, with its place there', async () => {
		host.show(content, { ...crammed, isRightToLeft: true }, { prefersAbove: true });
		await settled();
		expect(posted).toEqual([
			{
				type: 'show',
				origin: own,
				place: own.at(-1),
				width: innerWidth,
				anchor: crammed,
				word: crammed,
				isRightToLeft: true,
				prefersAbove: true,
				content,
			},
		]);
		expect(inFrame.show).not.toHaveBeenCalled();
		expect(host.isOpen).toBe(true);
		host.hide();
		await settled();
		expect(kinds()).toEqual(['show', 'hide']);
		expect(host.isOpen).toBe(false);
	});

	test('takes its look along, and tells of another while it is open', async () => {
		const look = { theme: 'dark', textSize: 150, hiddenCardParts: ['example'] } as const;
		host.setLook(look);
		host.show(content, crammed);
		await settled();
		host.setLook({ ...look, theme: 'light' });
		await settled();
		const looks = posted.map((message) => (message.type === 'show' ? message.look : undefined));
		expect(looks).toEqual([look, { ...look, theme: 'light' }]);
		expect(inFrame.setLook).toHaveBeenCalledTimes(2);
	});

	test.each([
		['shows none', () => Promise.resolve({ isDone: false })],
		['cannot be reached', () => Promise.resolve(undefined)],
		['is asked by an extension that is gone', () => Promise.reject(new Error('Extension context invalidated.'))],
	])('is shown in its own frame where the one around %s', async (_title, answered) => {
		answer = answered;
		host.show(content, crammed);
		await settled();
		expect(inFrame.show).toHaveBeenCalledExactlyOnceWith(content, crammed, undefined);
	});

	test('that was hidden before anybody answered is not shown', async () => {
		answer = () => Promise.resolve({ isDone: false });
		host.show(content, crammed);
		host.hide();
		await settled();
		expect(inFrame.show).not.toHaveBeenCalled();
	});

	test('further out goes when a word with room has its own', async () => {
		host.show(content, crammed);
		await settled();
		host.show(content, roomy);
		await settled();
		expect(kinds()).toEqual(['show', 'hide']);
		expect(inFrame.show).toHaveBeenCalledOnce();
	});

	test.each([
		['is hidden', () => host.hide()],
		['has given way to a third', () => host.show(content, roomy)],
	])('further out goes when the next one, not placed yet, %s', async (_title, then) => {
		host.show(content, crammed);
		await settled();
		host.show(content, roomy);
		then();
		await settled();
		expect(kinds()).toEqual(['show', 'hide']);
	});

	test('is moved by one message at a time, to the place that is newest then', async () => {
		host.show(content, crammed);
		await settled();
		host.move(crammed);
		for (const top of [51, 52, 53]) host.move({ ...crammed, top });
		await settled();
		expect(posted.slice(1).map((each) => (each.type === 'show' ? each.anchor.top : each.type))).toEqual([51, 53]);
		expect(posted.slice(1).every((each) => each.type === 'show' && each.content === undefined)).toBe(true);
	});

	test('is given what it shows now', async () => {
		host.show(content, crammed);
		await settled();
		const corrected = sampleCardContent({ confidence: 1 });
		host.update(corrected);
		await settled();
		expect(posted.at(-1)).toMatchObject({ type: 'show', content: corrected });
		hear({ type: 'action', name: 'takeBackCorrection' });
		expect(actions.takeBackCorrection).toHaveBeenCalledExactlyOnceWith(corrected);
	});

	test('is dismissed where the frame around cannot show it any more', async () => {
		host.show(content, crammed);
		await settled();
		answer = () => Promise.resolve({ isDone: false });
		host.move({ ...crammed, top: 60 });
		await settled();
		expect(onDismiss).toHaveBeenCalled();
	});

	test('takes along what the reader does with it', async () => {
		host.show(content, crammed);
		await settled();
		const box = { left: 1, top: 2, right: 3, bottom: 4 };
		hear({ type: 'shown', box });
		hear({ type: 'pointer', isOnCard: true, isTowardsCard: false });
		hear({ type: 'action', name: 'openComparison' });
		hear({ type: 'action', name: 'correct', detail: 'b' });
		hear({ type: 'action', name: 'muteSense', detail: true });
		hear({ type: 'command', name: 'next-occurrence' });
		hear({ type: 'dismiss' });
		expect(onCommand).toHaveBeenCalledExactlyOnceWith('next-occurrence');
		expect(host.box).toEqual(box);
		expect(onPointer).toHaveBeenCalledWith(expect.objectContaining({ isOnCard: true, isTowardsCard: false }));
		expect(actions.openComparison).toHaveBeenCalledExactlyOnceWith(content);
		expect(actions.correct).toHaveBeenCalledExactlyOnceWith(content, 'b');
		expect(actions.muteSense).toHaveBeenCalledExactlyOnceWith(content, true);
		expect(onDismiss).toHaveBeenCalledOnce();
	});

	test('answers for its own frame alone, and not when it has ended', async () => {
		host.show(content, crammed);
		await settled();
		expect(hear({ type: 'dismiss' }, [...own, 0])).toEqual([undefined]);
		abort.abort();
		await settled();
		expect(listeners).toEqual([]);
		expect(kinds()).toEqual(['show', 'hide']);
	});
});
