import { useEffect, useRef } from 'preact/hooks';
import { mostCorrections } from '../corrections/schema.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { formatList, formatNumber } from '../wording/formats.ts';
import { say } from '../wording/words.ts';
import { changesBetween, changesNothing, type DataChanges, importInto, type SettingChange } from './data-changes.ts';
import type { Data, FileContent } from './data-file.ts';
import type { Broken } from './data-items.ts';
import { Entries } from './data-row.tsx';
import { describeExpected, describePlace, describeValue, nameOfSetting, sayValue } from './data-words.ts';

interface DataPreviewProps {
	readonly stored: Data;
	readonly content: FileContent;
	readonly glossary: Glossary;
	onImport(): void;
	onCancel(): void;
}

/** What an import will change, before it does. */
export function DataPreview({ stored, content, glossary, onImport, onCancel }: DataPreviewProps) {
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => heading.current?.focus(), []);
	const changes = changesBetween(stored, importInto(stored, content), glossary);
	const isNothing = changesNothing(changes);
	return (
		<section class="data-preview" aria-labelledby="data-preview" data-testid="import-preview">
			<h4 id="data-preview" ref={heading} tabIndex={-1}>
				{say('yourData.preview.title')}
			</h4>
			{isNothing ? <p>{say('yourData.preview.nothing')}</p> : <Changes changes={changes} glossary={glossary} />}
			{changes.unknownNames.length > 0 && (
				<p class="small" data-testid="import-unknown">
					{say('yourData.preview.unknown', { names: describePlace(formatList(changes.unknownNames)) })}
				</p>
			)}
			<BrokenParts broken={content.broken} />
			<div class="data-buttons">
				{!isNothing && (
					<button type="button" class="button button-main" data-testid="import-do" onClick={onImport}>
						{say('yourData.preview.import')}
					</button>
				)}
				<button type="button" class="button" data-testid="import-cancel" onClick={onCancel}>
					{isNothing ? say('yourData.preview.close') : say('yourData.preview.cancel')}
				</button>
				{!isNothing && <span class="soft small">{say('yourData.preview.restoreNote')}</span>}
			</div>
		</section>
	);
}

function Changes({ changes, glossary }: { readonly changes: DataChanges; readonly glossary: Glossary }) {
	const { others } = changes;
	const corrections = sayCorrections(changes);
	return (
		<dl class="data-rows" data-testid="import-changes">
			{changes.settings.map((change) => (
				<div key={change.name} class="data-row" data-key={change.name}>
					<dt>{nameOfSetting(change.name)}</dt>
					<dd>
						<Change change={change} glossary={glossary} />
					</dd>
				</div>
			))}
			{corrections.length > 0 && (
				<div class="data-row" data-key="corrections">
					<dt>{say('yourData.preview.corrections')}</dt>
					<dd>{formatList(corrections)}</dd>
				</div>
			)}
			{others > 0 && (
				<div class="data-row" data-key="others">
					<dt>{say('yourData.preview.others')}</dt>
					<dd>{say('yourData.preview.othersCount', others, { count: formatNumber(others) })}</dd>
				</div>
			)}
		</dl>
	);
}

function Change({ change, glossary }: { readonly change: SettingChange; readonly glossary: Glossary }) {
	if (change.kind === 'value') {
		const words = { from: sayValue(change.name, change.from), to: sayValue(change.name, change.to) };
		return (
			<>
				<span aria-hidden="true">{say('yourData.preview.from', words)}</span>
				<span class="heard">{say('yourData.preview.fromHeard', words)}</span>
			</>
		);
	}
	const entries = (list: readonly string[]) => (
		<Entries list={change.name} entries={list.map((entry) => ({ entry }))} glossary={glossary} />
	);
	return (
		<>
			{change.added.length > 0 && (
				<div class="data-change">
					<span class="soft">{say('yourData.preview.added')}</span>
					{entries(change.added)}
				</div>
			)}
			{change.removed.length > 0 && (
				<div class="data-change">
					<span class="soft">{say('yourData.preview.removed')}</span>
					{entries(change.removed)}
				</div>
			)}
		</>
	);
}

function sayCorrections({ added, replaced, dropped }: DataChanges): string[] {
	const most = formatNumber(mostCorrections);
	return [
		...(added > 0 ? [say('yourData.preview.new', added, { count: formatNumber(added) })] : []),
		...(replaced > 0 ? [say('yourData.preview.replaced', replaced, { count: formatNumber(replaced) })] : []),
		...(dropped > 0 ? [say('yourData.preview.dropped', dropped, { count: formatNumber(dropped), most })] : []),
	];
}

/** Parts told one by one: enough to put a file right by. */
const mostBroken = 10;

function BrokenParts({ broken }: { readonly broken: readonly Broken[] }) {
	if (broken.length === 0) return null;
	const more = broken.length - mostBroken;
	return (
		<div class="data-broken small" data-testid="import-broken">
			<p>{say('yourData.preview.broken', broken.length, { count: formatNumber(broken.length) })}</p>
			<ul>
				{broken.slice(0, mostBroken).map(({ where, value, expected }) => (
					<li key={where}>
						{say('yourData.preview.brokenPart', {
							where: describePlace(where),
							found: describeValue(value),
							expected: describeExpected(expected),
						})}
					</li>
				))}
				{more > 0 && <li>{say('yourData.preview.more', { count: formatNumber(more) })}</li>}
			</ul>
		</div>
	);
}
