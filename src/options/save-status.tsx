import { useEffect, useRef, useState } from 'preact/hooks';
import { formatNumber } from '../wording/formats.ts';
import { say } from '../wording/words.ts';
import type { Kept, SaveState } from './settings-keeper.ts';
import { useUndoKey } from './use-undo-key.ts';

/** How long a word that something was done stays, in ms: long enough to be noticed at the edge of the eye. */
const shownFor = 2500;

interface SaveStatusProps {
	readonly kept: Kept;
	onUndo(): void;
	onRetry(): void;
}

/** Tells quietly that a change is stored, plainly that it is not, and takes it back as long as the page is open. */
export function SaveStatus({ kept, onUndo, onRetry }: SaveStatusProps) {
	const { save, undoable, isOnDeviceOnly } = kept;
	const done = useFresh(save);
	const isEmpty = !done && undoable === 0 && !isOnDeviceOnly;
	const line = useRef<HTMLDivElement>(null);
	useUndoKey(onUndo);
	const undo = () => {
		onUndo();
		// With the last change its button goes, which had the focus.
		if (undoable <= 1) line.current?.focus();
	};
	return (
		<div class="save-status">
			<div class={isEmpty ? 'save-line save-line-empty' : 'save-line'} ref={line} tabIndex={-1}>
				<div role="status" data-testid="save-status">
					{done && <p key={done.times}>{done.kind === 'undone' ? say('options.save.undone') : say('options.save.saved')}</p>}
					{isOnDeviceOnly && (
						<p class="save-on-device" data-testid="on-device-only">
							{say('options.save.onDevice')}
						</p>
					)}
				</div>
				{undoable > 0 && (
					<button type="button" class="save-undo" data-testid="undo" onClick={undo}>
						{save.kind === 'undone' ? say('options.save.more', undoable, { count: formatNumber(undoable) }) : say('options.save.undo')}
					</button>
				)}
			</div>
			<div role="alert">
				{save.kind === 'unsaved' && (
					<p class="problem">
						<span>{say('options.save.unsaved', { reason: save.reason })}</span>
						<button type="button" class="button" onClick={onRetry}>
							{say('options.save.retry')}
						</button>
					</p>
				)}
				{save.kind === 'unread' && <p class="problem">{say('options.save.unread', { reason: save.reason })}</p>}
			</div>
		</div>
	);
}

type Done = Extract<SaveState, { readonly times: number }>;

/** What was done last, for a while. */
function useFresh(save: SaveState): Done | undefined {
	const done = 'times' in save ? save : undefined;
	const [old, setOld] = useState(0);
	const times = done?.times ?? 0;
	useEffect(() => {
		const timer = setTimeout(() => setOld(times), shownFor);
		return () => clearTimeout(timer);
	}, [times]);
	return done && done.times > old ? done : undefined;
}
