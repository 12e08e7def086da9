import { describe, expect, it } from 'vitest';
import { readReaderCorrections, type StorageChanges } from '../../../src/lens/reader-corrections.ts';
import type { ToBackground } from '../../../src/messaging/messages.ts';
import type { Correction } from '../../../src/sense-ranking/correction.ts';
import { correctionOf } from '../../support/made-up/corrections.ts';

const one = correctionOf({ id: '1111111111111111', time: 1 });
const two = correctionOf({ id: '2222222222222222', time: 2 });

/** A frame's corrections before a background that the test plays: it answers when it is let, and can fail. */
async function corrections({ stored = [], isFull = false }: { stored?: readonly Correction[]; isFull?: boolean } = {}) {
	const sent: ToBackground[] = [];
	const listeners = new Set<Parameters<StorageChanges['addListener']>[0]>();
	const world = { stored, isGone: false, answers: undefined as Promise<unknown> | undefined };
	const ending = new AbortController();
	const frame = await readReaderCorrections(
		{
			async send(message) {
				sent.push(message);
				if (world.isGone) throw new Error('Extension context invalidated.');
				if (message.type === 'ask-corrections') return world.answers ?? world.stored;
				if (isFull) throw new Error('QUOTA_BYTES quota exceeded');
				return undefined;
			},
			changes: { addListener: (listener) => listeners.add(listener), removeListener: (listener) => listeners.delete(listener) },
			isExtensionThere: () => !world.isGone,
		},
		ending.signal,
	);
	const heard: (readonly string[])[] = [];
	frame.follow(() => heard.push(frame.list.map(({ id }) => id)));
	const change = async (key: string, area = 'local') => {
		for (const listener of listeners) listener({ [key]: {} }, area);
		await settled();
	};
	return { frame, world, sent, heard, change, listeners, end: () => ending.abort() };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a frame', () => {
	it('knows from the start what is stored', async () => {
		const { frame, heard } = await corrections({ stored: [two, one] });
		expect(frame.list).toEqual([two, one]);
		expect(heard).toEqual([]);
	});

	it('shows a correction before it is stored, and tells once', async () => {
		const { frame, world, sent, heard, change } = await corrections({ stored: [one] });
		const kept = frame.keep(two);
		expect(frame.list).toEqual([two, one]);
		expect(await kept).toBe(true);
		world.stored = [two, one];
		await change(`correction-${two.id}`);
		expect(sent).toContainEqual({ type: 'keep-corrections', corrections: [two] });
		expect(heard).toEqual([[two.id, one.id]]);
	});

	it('puts a new choice for a text in the place of the old one', async () => {
		const { frame } = await corrections({ stored: [one] });
		const again = { ...one, group: null, time: 5 };
		await frame.keep(again);
		expect(frame.list).toEqual([again]);
	});

	it('takes a correction back', async () => {
		const { frame, sent, heard } = await corrections({ stored: [two, one] });
		await frame.takeBack(two.id);
		expect(frame.list).toEqual([one]);
		expect(sent).toContainEqual({ type: 'drop-corrections', ids: [two.id] });
		expect(heard).toEqual([[one.id]]);
	});

	it('follows what is changed elsewhere', async () => {
		const { frame, world, change } = await corrections();
		world.stored = [one];
		await change(`correction-${one.id}`);
		expect(frame.list).toEqual([one]);
	});

	it('finds what was changed without a word, when it looks again', async () => {
		const { frame, world, heard } = await corrections();
		world.stored = [one];
		await frame.readAgain();
		await frame.readAgain();
		expect(heard).toEqual([[one.id]]);
	});

	it.each([
		['dwell', 'sync'],
		['correction-x', 'sync'],
		['other', 'local'],
	])('does not ask again after a change of %s in %s', async (key, area) => {
		const { sent, change } = await corrections();
		await change(key, area);
		expect(sent).toHaveLength(1);
	});

	it('goes back to what is stored where storage is full, and says so', async () => {
		const { frame, heard } = await corrections({ stored: [one], isFull: true });
		expect(await frame.keep(two)).toBe(false);
		expect(frame.list).toEqual([one]);
		expect(await frame.takeBack(one.id)).toBe(false);
		expect(frame.list).toEqual([one]);
		expect(heard).toEqual([[two.id, one.id], [one.id], [], [one.id]]);
	});

	it('passes over an answer that a newer change has made stale', async () => {
		const { frame, world, change } = await corrections({ stored: [one] });
		let answer: (list: readonly Correction[]) => void = () => undefined;
		world.answers = new Promise((resolve) => {
			answer = resolve;
		});
		await change(`correction-${one.id}`);
		void frame.keep(two);
		answer([]);
		await settled();
		expect(frame.list).toEqual([two, one]);
	});

	it('keeps what it knows, asks nobody and complains of nothing, when the extension is gone', async () => {
		const { frame, world, sent } = await corrections({ stored: [one] });
		world.isGone = true;
		expect(await frame.keep(two)).toBe(true);
		expect(sent.map(({ type }) => type)).toEqual(['ask-corrections', 'keep-corrections']);
		expect(frame.list).toEqual([two, one]);
	});

	it('hears nothing more once it has ended', async () => {
		const { listeners, end } = await corrections();
		expect(listeners.size).toBe(1);
		end();
		expect(listeners.size).toBe(0);
	});
});
