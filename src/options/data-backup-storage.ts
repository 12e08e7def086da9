import { browser } from '../webextension/browser.ts';
import { type Backup, backupItem, parseBackups, storedBackups, withBackup } from './data-backup.ts';
import type { Data } from './data-file.ts';

/** Newest first. @throws where the browser cannot read */
export async function readBackups(): Promise<readonly Backup[]> {
	return parseBackups((await browser.storage.local.get(backupItem))[backupItem]);
}

/**
 * @param restored one that is about to be restored
 * @throws where the browser refuses to store, so that nothing is replaced without a backup
 */
export async function keepBackup(data: Data, restored?: Backup): Promise<void> {
	const backups = withBackup(await readBackups(), data, new Date(), restored);
	await browser.storage.local.set({ [backupItem]: storedBackups(backups) });
}
