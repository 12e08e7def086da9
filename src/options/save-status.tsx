import { useEffect, useState } from 'preact/hooks';
import { say } from '../wording/words.ts';
import type { SaveState } from './settings-keeper.ts';

/** How long "Saved" stays, in ms: long enough to be noticed at the edge of the eye. */
const shownFor = 2500;

interface SaveStatusProps {
	readonly save: SaveState;
	onRetry(): void;
}

/** Tells quietly that a change is stored, and plainly that it is not. */
export function SaveStatus({ save, onRetry }: SaveStatusProps) {
	const isFresh = useFresh(save.kind === 'saved' ? save.times : 0);
	return (
		<div class="save-status">
			<div role="status" data-testid="save-status">
				{isFresh && <p class="save-status-saved">{say('options.save.saved')}</p>}
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

/** True for a while after `times` has grown. */
function useFresh(times: number): boolean {
	const [isFresh, setFresh] = useState(false);
	useEffect(() => {
		setFresh(times > 0);
		const timer = setTimeout(() => setFresh(false), shownFor);
		return () => clearTimeout(timer);
	}, [times]);
	return isFresh;
}
