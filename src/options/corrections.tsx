import { useRef, useState } from 'preact/hooks';
import { correctionsFileName, writeCorrectionsFile } from '../corrections/file.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Correction } from '../sense-ranking/correction.ts';
import { CorrectionRow } from './correction-row.tsx';
import { type KeptCorrections, useCorrections } from './use-corrections.ts';

/** Rows shown at first: as many as are taken in at a glance. */
const firstRows = 10;

/** What the reader has corrected on cards, to be looked through, taken back, and taken away. */
export function Corrections({ glossary }: { readonly glossary: Glossary }) {
	const kept = useCorrections();
	return (
		<div class="corrections">
			<p class="soft">
				Where a card shows the wrong sense, choose the right one under “Not this sense”. From then on your choice stands wherever that
				sentence does, and counts a little for sentences with the same words.
			</p>
			{kept.list && <CorrectionList glossary={glossary} kept={kept} list={kept.list} />}
			{!kept.list && kept.problem && (
				<p class="problem" role="alert">
					Your corrections could not be read, and none was lost. The browser says: {kept.problem}
				</p>
			)}
			<p class="soft small">
				Stored of each, in this browser alone (<code>storage.local</code>): the word, the sense you chose and the one shown, the day, and
				hashes – numbers that stand for the sentence and for the words near the term. Not the sentence, not the page, not its address. It
				never leaves this device, unless you export it.
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
							Show all {list.length}
						</button>
					)}
					<button type="button" class="button" data-testid="export-corrections" onClick={() => exportFile(list)}>
						Export as a file
					</button>
					<button type="button" class="button" data-testid="delete-corrections" onClick={() => drop(list)}>
						Delete all
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
	const there = count === 0 ? 'No corrections.' : count === 1 ? 'One correction.' : `${count} corrections.`;
	const gone = dropped.length === 0 ? '' : dropped.length === 1 ? 'One taken back. ' : `${dropped.length} taken back. `;
	return (
		<div class="correction-status">
			<p ref={status} role="status" tabIndex={-1} data-testid="correction-status">
				{gone}
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
					Undo
				</button>
			)}
			<div role="alert">{problem && <p class="problem">This could not be done, and nothing was lost. The browser says: {problem}</p>}</div>
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
