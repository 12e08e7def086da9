import { useRef, useState } from 'preact/hooks';
import type { Glossary } from '../glossary/glossary.ts';
import { say } from '../wording/words.ts';
import { dataFileName, type FileContent, mostFileBytes, readDataFile, writeDataFile } from './data-file.ts';
import { DataPreview } from './data-preview.tsx';
import { sayProblem } from './data-problems.ts';
import { DataStatus } from './data-status.tsx';
import type { StoredData } from './data-stored.ts';
import type { DataActions } from './use-data-action.ts';

interface DataTransferProps {
	readonly stored: StoredData;
	readonly glossary: Glossary;
	readonly actions: DataActions;
}

/** All settings and corrections as a file, and back. */
export function DataTransfer({ stored, glossary, actions }: DataTransferProps) {
	const [content, setContent] = useState<FileContent>();
	const [problem, setProblem] = useState('');
	const chooser = useRef<HTMLInputElement>(null);
	const take = async (file: File | undefined) => {
		if (!file) return;
		const reading = await readFile(file);
		setContent(reading.ok ? reading.content : undefined);
		setProblem(reading.ok ? '' : reading.words);
	};
	const close = () => {
		setContent(undefined);
		chooser.current?.focus();
	};
	return (
		<section class="data-part" aria-labelledby="data-take">
			<h3 id="data-take">{say('yourData.take.title')}</h3>
			<p class="soft">{say('yourData.take.advice')}</p>
			<FileDrop chooser={chooser} onFile={(file) => void take(file)} onExport={() => exportFile(stored)} />
			<div role="alert" data-testid="import-problem">
				{problem && <p class="problem">{problem}</p>}
			</div>
			{content && (
				<DataPreview
					stored={stored}
					content={content}
					glossary={glossary}
					onCancel={close}
					onImport={() => {
						close();
						void actions.run('take', { kind: 'import', content }, say('yourData.done.imported'));
					}}
				/>
			)}
			<DataStatus place="take" stored={stored} actions={actions} />
		</section>
	);
}

interface FileDropProps {
	readonly chooser: { current: HTMLInputElement | null };
	onFile(file: File | undefined): void;
	onExport(): void;
}

function FileDrop({ chooser, onFile, onExport }: FileDropProps) {
	const [isOver, setOver] = useState(false);
	const drop = (event: DragEvent) => {
		event.preventDefault();
		setOver(false);
		onFile(event.dataTransfer?.files[0]);
	};
	return (
		<div class="data-take">
			<button type="button" class="button" data-testid="export-data" onClick={onExport}>
				{say('yourData.take.export')}
			</button>
			{/* Dropping is one way of two: the chooser beside it does the same by keyboard. */}
			{/* biome-ignore lint/a11y/noStaticElementInteractions: nothing here is pressed */}
			<div
				class="data-drop"
				data-testid="import-drop"
				data-over={isOver}
				onDragOver={(event) => {
					event.preventDefault();
					setOver(true);
				}}
				onDragLeave={() => setOver(false)}
				onDrop={drop}
			>
				<label class="button data-choose">
					{say('yourData.take.choose')}
					<input
						ref={chooser}
						class="data-chooser"
						type="file"
						accept=".json,application/json"
						data-testid="import-file"
						onChange={({ currentTarget }) => {
							const file = currentTarget.files?.[0];
							onFile(file);
							// The same file can be chosen again once it was put right.
							currentTarget.value = '';
						}}
					/>
				</label>
				<span class="soft small">{say('yourData.take.drop')}</span>
			</div>
		</div>
	);
}

type Reading = { readonly ok: true; readonly content: FileContent } | { readonly ok: false; readonly words: string };

async function readFile(file: File): Promise<Reading> {
	if (file.size > mostFileBytes) return { ok: false, words: sayProblem({ kind: 'too-large', size: file.size }) };
	try {
		const reading = readDataFile(await file.text());
		return reading.ok ? reading : { ok: false, words: sayProblem(reading.problem) };
	} catch (cause) {
		// A folder, or a file that has gone meanwhile.
		return { ok: false, words: sayProblem({ kind: 'unread', reason: cause instanceof Error ? cause.message : String(cause) }) };
	}
}

function exportFile({ items, corrections }: StoredData): void {
	const date = new Date();
	const address = URL.createObjectURL(new Blob([writeDataFile({ items, corrections }, date)], { type: 'application/json' }));
	const link = document.createElement('a');
	link.href = address;
	link.download = dataFileName(date);
	link.click();
	// The download has taken hold of it by the next turn.
	setTimeout(() => URL.revokeObjectURL(address));
}
