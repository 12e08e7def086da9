import { useRef, useState } from 'preact/hooks';
import { correctionsFileName, writeCorrectionsFile } from '../corrections/file.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Correction } from '../sense-ranking/correction.ts';
import { Sentence } from '../ui/sentence.tsx';
import { formatNumber } from '../wording/formats.ts';
import { say } from '../wording/words.ts';
import { CorrectionRow } from './correction-row.tsx';
import { type KeptCorrections, useCorrections } from './use-corrections.ts';

/** Rows shown at first: as many as are taken in at a glance. */
const firstRows = 10;

/** What the reader has corrected on cards, to be looked through, taken back, and taken away. */
export function Corrections({ glossary }: { readonly glossary: Glossary }) {
	const kept = useCorrections();
	return (
		<div class="corrections">
			{kept.list && <CorrectionList glossary={glossary} kept={kept} list={kept.list} />}
			{!kept.list && kept.problem && (
				<p class="problem" role="alert">
					{say('options.corrections.unread', { reason: kept.problem })}
				</p>
			)}
			<p class="soft small">
				<Sentence of="options.corrections.stored" parts={{ storage: <code>storage.local</code> }} />
			</p>
		</div>
	);
}

interface CorrectionListProps {
	readonly glossary: Glossary;
	readonly kept: KeptCorrections;
	readonly list: readonly Correction[];
}

function CorrectionList({ glossary, kept, list }: CorrectionListProps) {
	const [showsAll, setShowsAll] = useState(false);
	const status = useRef<HTMLParagraphElement>(null);
	const drop = (corrections: readonly Correction[]) => {
		kept.drop(corrections);
		// The button that had the focus goes with its row.
		status.current?.focus();
	};
	const rows = showsAll ? list : list.slice(0, firstRows);
	return (
		<>
			<Told status={status} kept={kept} count={list.length} />
			{rows.length > 0 && (
				<ul class="correction-list" data-testid="corrections">
					{rows.map((correction) => (
						<CorrectionRow key={correction.id} glossary={glossary} correction={correction} onTakeBack={() => drop([correction])} />
					))}
				</ul>
			)}
			{list.length > 0 && (
				<div class="correction-actions">
					{rows.length < list.length && (
						<button type="button" class="button" onClick={() => setShowsAll(true)}>
							{say('options.corrections.showAll', { count: formatNumber(list.length) })}
						</button>
					)}
					<button type="button" class="button" data-testid="export-corrections" onClick={() => exportFile(list)}>
						{say('options.corrections.export')}
					</button>
					<button type="button" class="button" data-testid="delete-corrections" onClick={() => drop(list)}>
						{say('options.corrections.deleteAll')}
					</button>
				</div>
			)}
		</>
	);
}

interface ToldProps {
	readonly status: { current: HTMLParagraphElement | null };
	readonly kept: KeptCorrections;
	readonly count: number;
}

/** How many there are, what was just taken back, and the way back from that. */
function Told({ status, kept: { dropped, problem, undo }, count }: ToldProps) {
	const there = say('options.corrections.count', count, { count: formatNumber(count) });
	const gone = say('options.corrections.dropped', dropped.length, { count: formatNumber(dropped.length) });
	return (
		<div class="correction-status">
			<p ref={status} role="status" tabIndex={-1} data-testid="correction-status">
				{dropped.length > 0 && `${gone} `}
				{there}
			</p>
			{dropped.length > 0 && (
				<button
					type="button"
					class="button button-quiet"
					data-testid="undo-corrections"
					onClick={() => {
						undo();
						status.current?.focus();
					}}
				>
					{say('options.corrections.undo')}
				</button>
			)}
			<div role="alert">{problem && <p class="problem">{say('options.corrections.failed', { reason: problem })}</p>}</div>
		</div>
	);
}

function exportFile(corrections: readonly Correction[]): void {
	const date = new Date();
	const address = URL.createObjectURL(new Blob([writeCorrectionsFile(corrections, date)], { type: 'application/json' }));
	const link = document.createElement('a');
	link.href = address;
	link.download = correctionsFileName(date);
	link.click();
	// The download has taken hold of it by the next turn.
	setTimeout(() => URL.revokeObjectURL(address));
}
