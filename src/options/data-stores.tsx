import type { ComponentChildren } from 'preact';
import type { Glossary } from '../glossary/glossary.ts';
import type { Snooze } from '../settings/snooze.ts';
import { Sentence } from '../ui/sentence.tsx';
import { formatMoment, formatNumber, formatSize } from '../wording/formats.ts';
import { say } from '../wording/words.ts';
import { DataRow } from './data-row.tsx';
import { rowsOf } from './data-rows.ts';
import { type StoredData, syncQuota } from './data-stored.ts';

interface DataStoresProps {
	readonly stored: StoredData;
	readonly glossary: Glossary;
}

/** What is stored, a box for each place. */
export function DataStores({ stored, glossary }: DataStoresProps) {
	return (
		<div class="data-stores">
			<Synced stored={stored} glossary={glossary} />
			<Store area="local" title={say('yourData.device.title')}>
				<p class="soft small">
					<Sentence of="yourData.device.where" parts={{ storage: <code>storage.local</code> }} />
				</p>
				<dl class="data-rows">
					<Fact name={say('yourData.device.corrections')} id="corrections">
						{counted(stored.corrections.length, stored.correctionsSize)}
					</Fact>
					<Fact name={say('yourData.device.backups')} id="backups">
						{counted(stored.backups.length, stored.backupsSize)}
					</Fact>
					<Fact name={say('yourData.device.snooze')} id="snooze">
						{sayEnd(stored.snooze)}
					</Fact>
				</dl>
			</Store>
			<Store area="session" title={say('yourData.session.title')}>
				<p class="soft small">
					<Sentence of="yourData.session.where" parts={{ storage: <code>storage.session</code> }} />
				</p>
				<dl class="data-rows">
					<Fact name={say('yourData.session.hidden')} id="hidden-tabs">
						{formatNumber(stored.hiddenTabs)}
					</Fact>
					<Fact name={say('yourData.session.counted')} id="counted-tabs">
						{formatNumber(stored.countedTabs)}
					</Fact>
					<Fact name={say('yourData.session.snooze')} id="snooze-until-restart">
						{stored.snooze.kind === 'until-restart' ? say('yourData.session.yes') : say('yourData.session.no')}
					</Fact>
				</dl>
			</Store>
		</div>
	);
}

function Synced({ stored: { items, unsynced, synced }, glossary }: DataStoresProps) {
	const rows = rowsOf(items, unsynced);
	const share = Math.max(synced.bytes / syncQuota.bytes, synced.items / syncQuota.items);
	const percent = formatNumber(share * 100);
	return (
		<Store area="sync" title={say('yourData.settings.title')}>
			<p class="soft small">
				<Sentence of="yourData.settings.where" parts={{ storage: <code>storage.sync</code> }} />
			</p>
			{rows.length === 0 ? (
				<p class="data-none">{say('yourData.settings.none')}</p>
			) : (
				<dl class="data-rows" data-testid="stored-settings">
					{rows.map((row) => (
						<DataRow key={'name' in row ? row.name : row.key} row={row} glossary={glossary} />
					))}
				</dl>
			)}
			{unsynced.length > 0 && (
				<p class="data-unsynced small" data-testid="unsynced">
					{say('yourData.settings.why')}
				</p>
			)}
			<div class="data-usage soft small">
				<span class="share-bar" role="img" aria-label={say('yourData.settings.full', { percent })}>
					<span style={{ inlineSize: `${Math.min(share, 1) * 100}%` }} />
				</span>
				<span data-testid="sync-usage">
					{say('yourData.settings.limits', {
						items: say('yourData.settings.items', synced.items, { count: formatNumber(synced.items) }),
						mostItems: formatNumber(syncQuota.items),
						size: formatSize(synced.bytes),
						mostSize: formatSize(syncQuota.bytes),
					})}
				</span>
			</div>
		</Store>
	);
}

interface StoreProps {
	readonly area: 'sync' | 'local' | 'session';
	readonly title: string;
	readonly children: ComponentChildren;
}

function Store({ area, title, children }: StoreProps) {
	return (
		<section class="data-store" aria-labelledby={`data-store-${area}`}>
			<h3 id={`data-store-${area}`}>{title}</h3>
			{children}
		</section>
	);
}

function Fact({ name, id, children }: { readonly name: string; readonly id: string; readonly children: ComponentChildren }) {
	return (
		<div class="data-row">
			<dt>{name}</dt>
			<dd data-testid={`stored-${id}`}>{children}</dd>
		</div>
	);
}

function counted(count: number, size: number): string {
	return count === 0 ? say('yourData.device.none') : say('yourData.device.count', { count: formatNumber(count), size: formatSize(size) });
}

function sayEnd(snooze: Snooze): string {
	return snooze.kind === 'until' ? say('yourData.device.until', { time: formatMoment(new Date(snooze.end)) }) : say('yourData.device.none');
}
