import { useEffect, useRef } from 'preact/hooks';
import { say } from '../wording/words.ts';
import type { Data } from './data-file.ts';
import type { ActionPlace, DataActions } from './use-data-action.ts';

interface DataStatusProps {
	readonly place: ActionPlace;
	readonly stored: Data;
	readonly actions: DataActions;
}

/** What was done in this part of the screen, and the way back from it. */
export function DataStatus({ place, stored, actions }: DataStatusProps) {
	const told = actions.told?.place === place ? actions.told : undefined;
	const undo = told && actions.undoFor(stored);
	const status = useRef<HTMLParagraphElement>(null);
	// The button that had the focus may be gone with what it was about.
	useEffect(() => {
		if (told && !told.isProblem && document.activeElement === document.body) status.current?.focus();
	}, [told]);
	return (
		<div class="data-status">
			<p ref={status} role="status" tabIndex={-1} data-testid={`data-status-${place}`}>
				{told && !told.isProblem && told.words}
			</p>
			{undo && (
				<button type="button" class="button button-quiet" data-testid={`data-undo-${place}`} onClick={undo}>
					{say('yourData.done.undo')}
				</button>
			)}
			<div role="alert" data-testid={`data-problem-${place}`}>
				{told?.isProblem && <p class="problem">{told.words}</p>}
			</div>
		</div>
	);
}
