/** What replaces stored data: each keeps a backup first, and nothing is replaced where that fails. */
import { readCorrections } from '../corrections/storage.ts';
import { sendToBackground } from '../messaging/send.ts';
import { readStoredItems, replaceItems } from '../settings/storage.ts';
import type { Backup } from './data-backup.ts';
import { keepBackup } from './data-backup-storage.ts';
import { importInto } from './data-changes.ts';
import type { Data, FileContent } from './data-file.ts';
import { type SettingSection, withoutSection } from './data-sections.ts';

export type DataAction =
	| { readonly kind: 'import'; readonly content: FileContent }
	| { readonly kind: 'reset'; readonly section: SettingSection | 'all' }
	| { readonly kind: 'restore' | 'undo'; readonly backup: Backup };

/** `reason` is the browser's own words; without a backup nothing was changed. */
export type ActionResult = { readonly ok: true } | { readonly ok: false; readonly hasBackup: boolean; readonly reason: string };

/** @throws where the browser cannot read */
export async function readData(): Promise<Data> {
	const [{ items }, corrections] = await Promise.all([readStoredItems(), readCorrections()]);
	return { items, corrections };
}

/** One at a time, also where several options pages are open. */
export function perform(action: DataAction): Promise<ActionResult> {
	return navigator.locks.request('replace-data', () => performNow(action));
}

async function performNow(action: DataAction): Promise<ActionResult> {
	let hasBackup = false;
	try {
		const now = await readData();
		await keepBackup(now, 'backup' in action ? action.backup : undefined);
		hasBackup = true;
		await replaceData(now, nextData(action, now));
		return { ok: true };
	} catch (cause) {
		return { ok: false, hasBackup, reason: cause instanceof Error ? cause.message : String(cause) };
	}
}

function nextData(action: DataAction, now: Data): Data {
	switch (action.kind) {
		case 'import':
			return importInto(now, action.content);
		case 'reset':
			return { ...now, items: withoutSection(now.items, action.section) };
		case 'restore':
		case 'undo':
			return action.backup;
	}
}

/** The background writes corrections, so that pages that correct at the same time lose nothing. */
async function replaceData(now: Data, next: Data): Promise<void> {
	await replaceItems(next.items);
	const before = new Map(now.corrections.map((each) => [each.id, JSON.stringify(each)]));
	const after = new Set(next.corrections.map(({ id }) => id));
	const gone = now.corrections.filter(({ id }) => !after.has(id));
	if (gone.length > 0) await sendToBackground({ type: 'drop-corrections', ids: gone.map(({ id }) => id) });
	const other = next.corrections.filter((each) => JSON.stringify(each) !== before.get(each.id));
	if (other.length > 0) await sendToBackground({ type: 'keep-corrections', corrections: other });
}
