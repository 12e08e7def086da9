import { useState } from 'preact/hooks';
import { defaultSettings, type Settings } from '../settings/schema.ts';
import { say } from '../wording/words.ts';

interface RestoreDefaultsProps {
	readonly settings: Settings;
	onChange(settings: Settings): void;
}

/** Restores at once and can take it back, which asks less of a reader than a question beforehand. */
export function RestoreDefaults({ settings, onChange }: RestoreDefaultsProps) {
	const [before, setBefore] = useState<Settings>();
	const restore = () => {
		setBefore(settings);
		onChange(defaultSettings);
	};
	const undo = () => {
		if (before) onChange(before);
		setBefore(undefined);
	};
	return (
		<div class="restore">
			<button type="button" class="button" data-testid="restore-defaults" onClick={restore}>
				{say('options.restore.action')}
			</button>
			<span role="status">{before && say('options.restore.done')}</span>
			{before && (
				<button type="button" class="button button-quiet" data-testid="undo-restore" onClick={undo}>
					{say('options.restore.undo')}
				</button>
			)}
		</div>
	);
}
