import { formatMoment, formatNumber } from '../wording/formats.ts';
import { say } from '../wording/words.ts';
import { type Backup, mostBackups } from './data-backup.ts';
import { DataStatus } from './data-status.tsx';
import type { StoredData } from './data-stored.ts';
import type { DataActions } from './use-data-action.ts';

interface DataBackupsProps {
	readonly stored: StoredData;
	readonly actions: DataActions;
}

/** What was stored before, to be had again. */
export function DataBackups({ stored, actions }: DataBackupsProps) {
	const { backups } = stored;
	return (
		<section class="data-part" aria-labelledby="data-backups">
			<h3 id="data-backups">{say('yourData.backups.title')}</h3>
			<p class="soft">{say('yourData.backups.advice', { most: formatNumber(mostBackups) })}</p>
			{backups.length === 0 ? (
				<p>{say('yourData.backups.none')}</p>
			) : (
				<ul class="data-backups" data-testid="backups">
					{backups.map((backup) => (
						<BackupRow
							key={backup.date}
							backup={backup}
							onRestore={() => void actions.run('backups', { kind: 'restore', backup }, say('yourData.done.restored'))}
						/>
					))}
				</ul>
			)}
			<DataStatus place="backups" stored={stored} actions={actions} />
		</section>
	);
}

function BackupRow({ backup: { date, items, corrections }, onRestore }: { readonly backup: Backup; onRestore(): void }) {
	const time = formatMoment(new Date(date));
	const settings = Object.keys(items).length;
	return (
		<li class="data-backup" data-date={date}>
			<time dateTime={date}>{time}</time>
			<span class="soft small">
				{say('yourData.backups.holds', {
					settings: say('yourData.backups.settings', settings, { count: formatNumber(settings) }),
					corrections: say('yourData.backups.corrections', corrections.length, { count: formatNumber(corrections.length) }),
				})}
			</span>
			<button type="button" class="button" aria-label={say('yourData.backups.restoreOne', { time })} onClick={onRestore}>
				{say('yourData.backups.restore')}
			</button>
		</li>
	);
}
