import type { ComponentChildren } from 'preact';
import type { Glossary } from '../glossary/glossary.ts';
import type { ListName } from '../settings/schema.ts';
import { formatNumber } from '../wording/formats.ts';
import { inEnglish } from '../wording/language.ts';
import { say } from '../wording/words.ts';
import type { StoredRow } from './data-rows.ts';
import { describePlace, describeValue, nameOfSetting, sayEntry, sayValue } from './data-words.ts';

/** A stored setting: what it is called, and what is chosen. */
export function DataRow({ row, glossary }: { readonly row: StoredRow; readonly glossary: Glossary }) {
	const isHere = row.kind === 'list' ? row.entries.some((each) => each.isHere) : row.kind === 'taken-out' || row.isHere;
	return (
		<div class="data-row" data-key={'name' in row ? row.name : row.key} data-here={isHere}>
			<dt>{nameOf(row)}</dt>
			<dd>
				<RowValue row={row} glossary={glossary} />
				{isHere && row.kind !== 'list' && <Here />}
			</dd>
		</div>
	);
}

function nameOf(row: StoredRow): ComponentChildren {
	if ('name' in row) return nameOfSetting(row.name);
	return row.kind === 'version' ? say('yourData.settings.version') : <code>{describePlace(row.key)}</code>;
}

function RowValue({ row, glossary }: { readonly row: StoredRow; readonly glossary: Glossary }) {
	switch (row.kind) {
		case 'value':
			return <>{sayValue(row.name, row.value)}</>;
		case 'list':
			return <Entries list={row.name} entries={row.entries} glossary={glossary} />;
		case 'version':
			return <>{describeValue(row.value)}</>;
		case 'unreadable':
			return <>{say('yourData.settings.unreadable', { value: describeValue(row.value) })}</>;
		case 'newer':
			return <>{say('yourData.settings.newer', { value: describeValue(row.value) })}</>;
		case 'taken-out':
			return <>{say('yourData.settings.takenOut')}</>;
	}
}

/** Entries shown of one list: more would hide the other settings. */
const mostEntries = 12;

interface EntriesProps {
	readonly list: ListName;
	readonly entries: readonly { readonly entry: string; readonly isHere?: boolean }[];
	readonly glossary: Glossary;
}

/** The entries of a list, the first of many. */
export function Entries({ list, entries, glossary }: EntriesProps) {
	const more = entries.length - mostEntries;
	return (
		<ul class="data-entries">
			{entries.slice(0, mostEntries).map(({ entry, isHere }) => {
				const { words, isEnglish } = sayEntry(list, entry, glossary);
				return (
					<li key={entry} {...(isEnglish ? inEnglish() : {})}>
						{describePlace(words)}
						{isHere && <Here />}
					</li>
				);
			})}
			{more > 0 && <li class="soft">{say('yourData.preview.more', { count: formatNumber(more) })}</li>}
		</ul>
	);
}

function Here() {
	return <span class="data-here">{say('yourData.settings.here')}</span>;
}
