import { useState } from 'preact/hooks';
import { say } from '../wording/words.ts';
import { type DataAction, perform, readData } from './data-actions.ts';
import { type Backup, dataMark } from './data-backup.ts';
import { readBackups } from './data-backup-storage.ts';
import type { Data } from './data-file.ts';

/** Which part of the screen something was done in: it is told there. */
export type ActionPlace = 'take' | 'backups' | 'reset';

export interface Told {
	readonly place: ActionPlace;
	/** What was done, or why it was not. */
	readonly words: string;
	readonly isProblem: boolean;
	/** The way back, for as long as nothing else has changed since. */
	readonly undo: { readonly backup: Backup; readonly after: string } | undefined;
}

export interface DataActions {
	readonly told: Told | undefined;
	/** @param words tell that it is done */
	run(place: ActionPlace, action: DataAction, words: string): Promise<void>;
	/** @returns the way back from what was done last, where that is what is stored */
	undoFor(stored: Data): (() => void) | undefined;
}

export function useDataAction(): DataActions {
	const [told, setTold] = useState<Told>();
	const run = async (place: ActionPlace, action: DataAction, words: string) => {
		const result = await perform(action);
		if (!result.ok) {
			const { reason } = result;
			const problem = result.hasBackup ? say('yourData.problem.failed', { reason }) : say('yourData.problem.noBackup', { reason });
			setTold({ place, words: problem, isProblem: true, undo: undefined });
			return;
		}
		const undo = action.kind === 'undo' ? undefined : await wayBack();
		setTold({ place, words, isProblem: false, undo });
	};
	return {
		told,
		run,
		undoFor(stored) {
			const undo = told?.undo;
			if (!undo || undo.after !== dataMark(stored)) return undefined;
			return () => void run(told.place, { kind: 'undo', backup: undo.backup }, say('yourData.done.undone'));
		},
	};
}

async function wayBack(): Promise<Told['undo']> {
	const [[backup], now] = await Promise.all([readBackups(), readData()]);
	return backup && { backup, after: dataMark(now) };
}
