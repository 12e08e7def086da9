/** The reader's corrections as this frame knows them: as they are stored, and at once as they are made here. */
import { areCorrectionsChanged, newestFirst } from '../corrections/items.ts';
import type { Correction } from '../sense-ranking/correction.ts';
import type { Background } from './background.ts';

/** As `browser.storage.onChanged`, which the lens hands over: only one of a frame's scripts carries the way there. */
export interface StorageChanges {
	addListener(listener: StorageListener): void;
	removeListener(listener: StorageListener): void;
}

type StorageListener = (changes: Record<string, unknown>, area: string) => void;

export interface ReaderCorrectionsParts {
	readonly send: Background['send'];
	readonly changes: StorageChanges;
	/** Looks whether the extension is still there; ends everything where it is not. */
	readonly isExtensionThere: () => boolean;
}

export interface ReaderCorrections {
	readonly list: readonly Correction[];
	/** Calls back after each change, wherever it was made. */
	follow(onChange: () => void): void;
	/** Looks what is stored now, where storage may not have told of its changes. */
	readAgain(): Promise<void>;
	/** @returns false where it could not be stored; not where the extension is gone, for nobody is there to hear of it */
	keep(correction: Correction): Promise<boolean>;
	/** @returns as `keep` does */
	takeBack(id: string): Promise<boolean>;
}

/** @returns corrections that follow what is stored until `signal` aborts, and are stored from the first */
export async function readReaderCorrections(
	{ send, changes, isExtensionThere }: ReaderCorrectionsParts,
	signal: AbortSignal,
): Promise<ReaderCorrections> {
	let list: readonly Correction[] = [];
	let onChange: () => void = () => undefined;
	/** Each asking and each change made here makes earlier answers stale. */
	let turn = 0;

	const adopt = (next: readonly Correction[]) => {
		const isSame = JSON.stringify(next) === JSON.stringify(list);
		list = next;
		if (!isSame) onChange();
	};
	const read = async () => {
		turn += 1;
		const own = turn;
		// Checked by the background. Where nobody answers, what is known stays.
		const answer = await send({ type: 'ask-corrections' }).catch(() => undefined);
		if (own === turn && !signal.aborted && Array.isArray(answer)) adopt(answer as readonly Correction[]);
	};
	/** Shows a change before it is stored, and takes it back where it cannot be. */
	const change = async (next: readonly Correction[], message: Parameters<Background['send']>[0]) => {
		turn += 1;
		adopt(next);
		try {
			await send(message);
			return true;
		} catch {
			if (!isExtensionThere()) return true;
			await read();
			return false;
		}
	};
	const without = (id: string) => list.filter((each) => each.id !== id);

	const listener: StorageListener = (changed, area) => {
		if (areCorrectionsChanged(changed, area)) void read();
	};
	changes.addListener(listener);
	signal.addEventListener(
		'abort',
		() => {
			// Nothing arrives from an extension that is gone, and Chromium lets nobody speak to it.
			if (isExtensionThere()) changes.removeListener(listener);
		},
		{ once: true },
	);
	await read();
	return {
		get list() {
			return list;
		},
		follow(callback) {
			onChange = callback;
		},
		readAgain: read,
		keep: (correction) =>
			change([...without(correction.id), correction].sort(newestFirst), { type: 'keep-corrections', corrections: [correction] }),
		takeBack: (id) => change(without(id), { type: 'drop-corrections', ids: [id] }),
	};
}
