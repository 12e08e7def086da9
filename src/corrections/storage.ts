/**
 * The reader's corrections in `storage.local`: an item each, so that a broken one takes no other along. They stay on this
 * device: `storage.sync` would carry them away, and has no room for them. Only the background writes.
 */
import type { Correction } from '../sense-ranking/correction.ts';
import { browser } from '../webextension/browser.ts';
import { areCorrectionsChanged, keyOfCorrection, newestFirst } from './items.ts';
import { mostCorrections, parseCorrection } from './schema.ts';

/** All that can be read, newest first; what is broken, or of a newer version, is passed over and left as it is. */
export async function readCorrections(): Promise<Correction[]> {
	const items: Record<string, unknown> = await browser.storage.local.get(null);
	const found = Object.entries(items).flatMap(([key, item]) => {
		const correction = parseCorrection(item);
		return correction && key === keyOfCorrection(correction.id) ? [correction] : [];
	});
	return found.sort(newestFirst);
}

/** Writings wait for each other: each drops the oldest of what it finds. */
let writing: Promise<unknown> = Promise.resolve();

/**
 * Stores corrections, each in place of what was said of its text before.
 * @throws where the browser refuses, such as over quota
 */
export function keepCorrections(corrections: readonly Correction[]): Promise<void> {
	return inTurn(async () => {
		await browser.storage.local.set(Object.fromEntries(corrections.map((each) => [keyOfCorrection(each.id), each])));
		const tooMany = (await readCorrections()).slice(mostCorrections);
		if (tooMany.length > 0) await browser.storage.local.remove(tooMany.map(({ id }) => keyOfCorrection(id)));
	});
}

export function dropCorrections(ids: readonly string[]): Promise<void> {
	return inTurn(() => browser.storage.local.remove(ids.map(keyOfCorrection)));
}

function inTurn(write: () => Promise<void>): Promise<void> {
	const done = writing.then(write);
	// One that fails is told to whoever asked for it, and holds up nobody else.
	writing = done.catch(() => undefined);
	return done;
}

/** Calls `onChange` after each change, from whichever page, until `signal` aborts. Only pages of the extension use it. */
export function watchCorrections(onChange: () => void, signal: AbortSignal): void {
	const listener = (changes: Record<string, unknown>, area: string) => {
		if (areCorrectionsChanged(changes, area)) onChange();
	};
	browser.storage.onChanged.addListener(listener);
	signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
