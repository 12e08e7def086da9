/**
 * The reader's settings in `storage.sync`, which browsers carry to the reader's other devices. What it refuses (its
 * quotas: 100 kB, 512 items, 120 writings a minute; or a reader who has it switched off) is kept in `storage.local` under
 * names of its own, goes before what is synchronised, and is offered again with each change and each start.
 */
import { browser } from '../webextension/browser.ts';
import { changesToStore, type ItemChanges, type Items, itemChanges, parseSettings } from './items.ts';
import type { Settings } from './schema.ts';

const unsyncedPrefix = 'unsynced-setting:';
/** Stands for an item that is to go. */
const gone = { isGone: true } as const;

interface Stored {
	/** All items, as readers chose them last. */
	readonly items: Items;
	/** Those of them that are on this device alone. */
	readonly unsynced: ItemChanges;
}

/** Reads all settings; defaults where nothing, or nothing usable, is stored. @throws where the browser cannot read */
export async function readSettings(): Promise<Settings> {
	return parseSettings((await readStored()).items);
}

/** All items as they are stored, and the keys of those that are on this device alone. @throws where the browser cannot read */
export async function readStoredItems(): Promise<{ readonly items: Items; readonly unsynced: readonly string[] }> {
	const { items, unsynced } = await readStored();
	return { items, unsynced: [...unsynced.keys()] };
}

/**
 * Stores changed settings and leaves the others as they are, also those that have changed elsewhere since `before`.
 * @param before the settings as they were when the reader chose
 * @throws where neither storage takes them
 */
export function changeSettings(before: Settings, change: Partial<Settings>): Promise<void> {
	return inTurn(async () => store(await readStored(), itemChanges(before, change)));
}

/** Stores these items in place of those that are there. @throws where neither storage takes them */
export function replaceItems(items: Items): Promise<void> {
	return inTurn(async () => {
		const stored = await readStored();
		const dropped = Object.keys(stored.items).filter((key) => !Object.hasOwn(items, key));
		await store(stored, new Map([...dropped.map((key) => [key, undefined] as const), ...Object.entries(items)]));
	});
}

/** Brings what is stored up to this version, and offers again what was not synchronised. @throws where neither storage takes it */
export function bringUpToDate(): Promise<void> {
	return inTurn(async () => {
		const stored = await readStored();
		if (Object.keys(stored.items).length > 0 || stored.unsynced.size > 0) await store(stored, new Map());
	});
}

/** Calls `onChange` after each change, from whichever page or device, until `signal` aborts. */
export function watchSettings(onChange: () => void, signal: AbortSignal): void {
	const listener = (changes: Record<string, unknown>, area: string) => {
		if (area === 'sync' || (area === 'local' && Object.keys(changes).some((key) => key.startsWith(unsyncedPrefix)))) onChange();
	};
	browser.storage.onChanged.addListener(listener);
	signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

/** Writings wait for each other: each works on what the one before has left. */
let writing: Promise<unknown> = Promise.resolve();

function inTurn(write: () => Promise<void>): Promise<void> {
	const done = writing.then(write);
	// One that fails is told to whoever asked for it, and holds up nobody else.
	writing = done.catch(() => undefined);
	return done;
}

async function readStored(): Promise<Stored> {
	const [synced, local] = await Promise.all([browser.storage.sync.get(null), browser.storage.local.get(null)]);
	const items = new Map<string, unknown>(Object.entries(synced));
	const unsynced = new Map<string, unknown>();
	for (const [key, value] of Object.entries(local)) {
		if (!key.startsWith(unsyncedPrefix)) continue;
		const name = key.slice(unsyncedPrefix.length);
		const isGone = JSON.stringify(value) === JSON.stringify(gone);
		unsynced.set(name, isGone ? undefined : value);
		if (isGone) items.delete(name);
		else items.set(name, value);
	}
	return { items: Object.fromEntries(items), unsynced };
}

async function store({ items, unsynced }: Stored, changes: ItemChanges): Promise<void> {
	const toStore = new Map([...unsynced, ...changesToStore(items, changes)]);
	if (toStore.size === 0) return;
	try {
		await write(browser.storage.sync, toStore);
	} catch (cause) {
		await keepOnDevice(toStore, cause);
		return;
	}
	if (unsynced.size > 0) await browser.storage.local.remove([...unsynced.keys()].map((key) => unsyncedPrefix + key));
}

/** @throws what both storages say, where this one refuses too */
async function keepOnDevice(changes: ItemChanges, refusal: unknown): Promise<void> {
	const local = [...changes].map(([key, value]) => [unsyncedPrefix + key, value === undefined ? gone : value]);
	try {
		await browser.storage.local.set(Object.fromEntries(local));
	} catch (cause) {
		throw new AggregateError([refusal, cause], `${messageOf(refusal)} ${messageOf(cause)}`);
	}
}

async function write(area: Pick<typeof browser.storage.sync, 'set' | 'remove'>, changes: ItemChanges): Promise<void> {
	const set = [...changes].filter(([, value]) => value !== undefined);
	const dropped = [...changes].flatMap(([key, value]) => (value === undefined ? [key] : []));
	if (set.length > 0) await area.set(Object.fromEntries(set));
	if (dropped.length > 0) await area.remove(dropped);
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
