/** How corrections are named in storage. Apart, so that pages can tell them without the code that reads and writes. */
import type { Correction } from '../sense-ranking/correction.ts';

const prefix = 'correction-';

export const keyOfCorrection = (id: string): string => prefix + id;

/** Whether a change that storage tells of is one of corrections. */
export function areCorrectionsChanged(changes: Readonly<Record<string, unknown>>, area: string): boolean {
	return area === 'local' && Object.keys(changes).some((key) => key.startsWith(prefix));
}

export const newestFirst = (a: Correction, b: Correction): number => b.time - a.time || (a.id < b.id ? -1 : 1);
