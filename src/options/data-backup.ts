/**
 * Backups in `storage.local`: what was stored before an import, a reset or a restoring. The last few are kept, so that a
 * slip that follows another does not take the way back along.
 */
import * as v from 'valibot';
import { correctionSchema } from '../corrections/schema.ts';
import type { Data } from './data-file.ts';

export const backupItem = 'backup';
export const mostBackups = 3;

export interface Backup extends Data {
	/** When it was made, as an ISO time; its name as well. */
	readonly date: string;
}

const version = 1;

/** As the item is stored. */
export const storedBackups = (backups: readonly Backup[]) => ({ version, backups });

const storedSchema = v.object({ version: v.literal(version), backups: v.array(v.unknown()) });
const backupSchema = v.object({
	date: v.pipe(v.string(), v.isoTimestamp()),
	items: v.record(v.string(), v.unknown()),
	corrections: v.array(correctionSchema),
});

/** Newest first; a broken one is passed over. */
export function parseBackups(stored: unknown): readonly Backup[] {
	const list = v.safeParse(storedSchema, stored);
	if (!list.success) return [];
	return list.output.backups.flatMap((each) => {
		const backup = v.safeParse(backupSchema, each);
		return backup.success ? [backup.output] : [];
	});
}

/**
 * The backups once `data` is kept as well. What the newest says already is not kept twice.
 * @param restored one that is about to be restored: it stays, in case that fails half-way
 */
export function withBackup(backups: readonly Backup[], data: Data, date: Date, restored?: Backup): readonly Backup[] {
	const [newest] = backups;
	if (newest && dataMark(newest) === dataMark(data)) return backups;
	const others = backups.filter((each) => each.date !== restored?.date);
	return [{ ...data, date: date.toISOString() }, ...(restored ? [restored] : []), ...others].slice(0, mostBackups);
}

/** A text that two states have in common only where they are the same. Storage gives keys in an order of its own. */
export function dataMark({ items, corrections }: Data): string {
	const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);
	const byId = ({ id: a }: { id: string }, { id: b }: { id: string }) => (a < b ? -1 : 1);
	const said = [...corrections].sort(byId).map(({ id, time, group, shown }) => [id, time, group, shown]);
	return JSON.stringify([Object.entries(items).sort(byKey), said]);
}
