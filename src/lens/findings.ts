/** Everything found on one page: reads it, ranks it, marks what is to be shown, and keeps that true. */
import type { Glossary } from '../glossary/glossary.ts';
import type { PageStatus } from '../messaging/messages.ts';
import { isEnglish, isEnglishPage } from '../page/language.ts';
import type { Marks } from '../page/marks.ts';
import { OccurrenceIndex } from '../page/occurrence-index.ts';
import { type PageOccurrence, rectanglesOf } from '../page/page-occurrence.ts';
import { createScanner } from '../page/scanner.ts';
import { runInSlices } from '../page/slices.ts';
import { textAbove } from '../page/surrounding-text.ts';
import type { TextRun } from '../page/text-run.ts';
import { watchChanges } from '../page/watch.ts';
import type { Ranker } from '../sense-ranking/rank.ts';
import { rankPassage } from '../sense-ranking/rank-passage.ts';
import type { Ranking } from '../sense-ranking/ranking.ts';
import type { Settings } from '../settings/schema.ts';
import { isShown } from '../settings/senses.ts';
import { createDetector, createQuickTest } from '../term-detection/detect.ts';

export interface Findings {
	readonly index: OccurrenceIndex;
	readonly status: PageStatus;
	/** Occurrences marked and shown, by group. */
	countByGroup(): Record<string, number>;
	rankingOf(occurrence: PageOccurrence): Ranking | undefined;
	/** Applies changed settings to what is already marked. */
	apply(settings: Settings): void;
}

export interface FindingsParts {
	readonly glossary: Glossary;
	readonly marks: Marks;
	/** Resolves to `undefined` where the extension that this script belongs to is gone. */
	readonly loadRanker: () => Promise<Ranker | undefined>;
	/** Something was found, or left, or the reading ended. */
	readonly onChange: () => void;
}

export function startFindings({ glossary, marks, loadRanker, onChange }: FindingsParts, initial: Settings, signal: AbortSignal): Findings {
	const index = new OccurrenceIndex();
	const rankings = new WeakMap<PageOccurrence, Ranking>();
	const pageIsEnglish = isEnglishPage();
	let settings = initial;
	let ranker: Ranker | undefined;
	let isLoading = false;
	/** Runs that wait for the ranker's data. */
	const waiting = new Map<TextRun, readonly PageOccurrence[]>();
	let foundOtherLanguage = false;

	const forget = (node: Text) => {
		for (const occurrence of index.forget(node)) marks.remove(occurrence);
	};

	const take = (occurrences: readonly PageOccurrence[], ranker: Ranker) => {
		const contexts = occurrences.map((each) => ({
			text: each.text,
			start: each.start,
			end: each.end,
			term: each.term,
			...textAbove(each),
		}));
		const found = rankPassage(contexts, ranker);
		for (const [place, occurrence] of occurrences.entries()) {
			const ranking = found[place];
			// No use of the term, such as a surname, or a sense the reader switched off: nothing is marked.
			if (!ranking || ranking.group === null || !isShown(settings, ranking.group, ranking.sense)) continue;
			rankings.set(occurrence, ranking);
			index.add(occurrence);
			marks.add(occurrence);
		}
		onChange();
	};

	const load = async () => {
		isLoading = true;
		const loaded = await loadRanker();
		isLoading = false;
		if (!loaded) waiting.clear();
		if (signal.aborted || !loaded) return;
		ranker = loaded;
		await runInSlices(() => takeWaiting(loaded), signal);
		onChange();
	};

	/** Ranks the first run that waits; false when none is left. */
	const takeWaiting = (ranker: Ranker): boolean => {
		for (const [run, occurrences] of waiting) {
			waiting.delete(run);
			if (!isUnchanged(run)) continue;
			for (const { node } of run.pieces) forget(node);
			take(occurrences, ranker);
			return true;
		}
		return false;
	};

	const onRun = (run: TextRun, found: readonly PageOccurrence[]) => {
		const sizeBefore = index.size;
		for (const { node } of run.pieces) forget(node);
		// One node has one language: a text node of megabytes is looked at once.
		const isEnglishNode = new Map<Text, boolean>();
		const occurrences = found.filter(({ stretches: [{ node }], text }) => {
			const known = isEnglishNode.get(node) ?? isEnglish(node, text, pageIsEnglish);
			isEnglishNode.set(node, known);
			return known;
		});
		foundOtherLanguage ||= occurrences.length < found.length;
		if (occurrences.length === 0) {
			if (index.size < sizeBefore) onChange();
			return;
		}
		if (ranker) take(occurrences, ranker);
		else {
			waiting.set(run, occurrences);
			if (!isLoading) void load();
		}
	};

	const scanner = createScanner(
		{ detect: createDetector(glossary), quickTest: createQuickTest(glossary), onRun, onIdle: onChange },
		signal,
	);
	// Asked for each time: frameworks replace the body.
	const readPage = () => scanner.readTree(document.body ?? document.documentElement);
	readPage();
	watchChanges(
		document,
		{
			onTree: (tree) => scanner.readTree(tree),
			onText: (node) => scanner.readAround(node),
			onGone: (tree) => {
				for (const node of textsIn(tree)) forget(node);
				onChange();
			},
		},
		signal,
	);
	signal.addEventListener('abort', () => {
		waiting.clear();
		index.clear();
		marks.clear();
	});

	return {
		index,
		get status() {
			if (scanner.isBusy || waiting.size > 0) return 'reading';
			return index.size === 0 && (foundOtherLanguage || !pageIsEnglish) ? 'other-language' : 'ready';
		},
		countByGroup: () => countShown(index, rankings),
		rankingOf: (occurrence) => rankings.get(occurrence),
		apply(next) {
			const sensesChanged =
				next.hiddenGroups.join() !== settings.hiddenGroups.join() || next.hiddenSenses.join() !== settings.hiddenSenses.join();
			settings = next;
			marks.setStyle(next.markStyle);
			if (sensesChanged) readPage();
		},
	};
}

/** False where the page changed while the run waited: then it was read again, or has left. */
function isUnchanged({ text, pieces }: TextRun): boolean {
	return pieces.every(({ node, start }) => node.isConnected && text.startsWith(node.data, start));
}

function* textsIn(root: Node): Generator<Text> {
	if (root.nodeType === Node.TEXT_NODE) yield root as Text;
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}

/** What readers cannot see, such as a folded menu, is marked but not counted. */
function countShown(index: OccurrenceIndex, rankings: WeakMap<PageOccurrence, Ranking>): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const occurrence of index) {
		const group = rankings.get(occurrence)?.group;
		if (typeof group !== 'string' || rectanglesOf(occurrence).length === 0) continue;
		counts[group] = (counts[group] ?? 0) + 1;
	}
	return counts;
}
