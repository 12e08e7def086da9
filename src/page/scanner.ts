/** Reads what is asked for, in slices: whole trees, or the run around a text that changed. */
import type { Detector } from '../term-detection/detect.ts';
import { isInsideUnread } from './elements.ts';
import { isConnected } from './native-dom.ts';
import { findInRun, type Passage } from './page-occurrence.ts';
import { readRunAround } from './run-reader.ts';
import { createSlicedWork } from './slices.ts';
import type { TextRun } from './text-run.ts';
import { startWalk, type Walk } from './walk.ts';

export interface ScannerParts {
	readonly detect: Detector;
	/** One native pass over a text: false where nothing can be found in it. */
	readonly quickTest: (text: string) => boolean;
	/** Whether a run stands as it was read before, so that it need not be searched. */
	readonly isUnchanged: (run: TextRun) => boolean;
	/** A run was read and holds these; all that was known of its text nodes is void. */
	readonly onRun: (run: TextRun, passages: readonly Passage[]) => void;
	readonly onShadowRoot: (root: ShadowRoot) => void;
	/** Nothing can be found in a block: what was known of it is void. */
	readonly onPassedOver: (block: Element) => void;
	/** Nothing is read under this node: what was known of it, and of shadow trees in it, is void. */
	readonly onUnread: (node: Node) => void;
	/** Takes in some of the page's changes that wait, and adds what is to be read; false where none do. */
	readonly takeChanges: () => boolean;
	/** A slice has ended; more is to come. */
	readonly onPause: () => void;
	/** All that was asked for has been read. */
	readonly onIdle: () => void;
}

export interface Scanner {
	/** Reads everything under `root`, without haste. */
	readTree(root: Node): void;
	/** Reads what changed with the next step. */
	add(trees: Iterable<Node>, texts: Iterable<Text>): void;
	/** Takes in the changes that wait, and reads what was added: at once where it is little, all in slices where it is much. */
	readChanges(isMuch: boolean): void;
	/** These left the page or moved in it: to be told before anything is read again, so that reading goes on where it should. */
	noteRemoved(nodes: Iterable<Node>): void;
	readonly isBusy: boolean;
}

type Step = () => boolean;

const none: readonly Passage[] = [];

export function createScanner(parts: ScannerParts, signal: AbortSignal): Scanner {
	const trees = new Set<Node>();
	const texts = new Set<Text>();
	let walk: Walk | undefined;
	let search: Step | undefined;

	/** Searches a run; what is left of a very long one is searched in the next steps. */
	const take = (run: TextRun) => {
		if (parts.isUnchanged(run)) return;
		const { passage, next } = findInRun(run, parts.detect);
		if (next === undefined) parts.onRun(run, passage ? [passage] : none);
		else search = searchOn(run, passage, next, parts);
	};
	/** Does one small piece of work; false when nothing is left. */
	const step = (): boolean => {
		if (parts.takeChanges()) return true;
		if (search) {
			if (!search()) search = undefined;
			return true;
		}
		if (walk) {
			const run = walk.next();
			if (run) take(run);
			else if (walk.isDone) walk = undefined;
			return true;
		}
		return startNext();
	};
	// Trees first: read from a tag in the middle of a line, its text is a piece of the run that is read around it later.
	const startNext = (): boolean => {
		for (const root of trees) {
			trees.delete(root);
			walk = startWalk(root, parts);
			return true;
		}
		for (const node of texts) {
			texts.delete(node);
			readAround(node);
			return true;
		}
		return false;
	};
	const readAround = (node: Text) => {
		if (!isConnected(node)) return;
		if (isInsideUnread(node)) return parts.onUnread(node);
		const run = readRunAround(node);
		if (!run) return;
		for (const { node } of run.pieces) texts.delete(node);
		take(run);
	};
	const work = createSlicedWork(
		step,
		{
			onPause() {
				walk?.pause();
				parts.onPause();
			},
			onDone: parts.onIdle,
		},
		signal,
	);
	return {
		readTree(root) {
			trees.add(root);
			work.start();
		},
		add(newTrees, newTexts) {
			for (const root of newTrees) trees.add(root);
			for (const node of newTexts) texts.add(node);
		},
		noteRemoved(nodes) {
			walk?.noteRemoved(nodes);
		},
		readChanges: work.burst,
		get isBusy() {
			return work.isBusy;
		},
	};
}

/** Occurrences sought in one run: a log of 50 MB in one text may hold millions, which nobody reads and no page carries. */
const mostInRun = 20_000;

/** One step for each further part of a very long run. */
function searchOn(run: TextRun, first: Passage | undefined, second: number, { detect, onRun }: ScannerParts): Step {
	const passages = first ? [first] : [];
	let from = second;
	let count = first?.occurrences.length ?? 0;
	return () => {
		const { passage, next } = findInRun(run, detect, from);
		if (passage) passages.push(passage);
		count += passage?.occurrences.length ?? 0;
		if (next !== undefined && count < mostInRun) {
			from = next;
			return true;
		}
		onRun(run, passages);
		return false;
	};
}
