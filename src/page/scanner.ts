/** Keeps what is known of the page true: reads what is new or changed, in slices, and forgets what left. */

import type { Detector } from '../term-detection/detect.ts';
import { isInsideUnread } from './elements.ts';
import { findInRun, type PageOccurrence } from './page-occurrence.ts';
import { readRunAround, readRuns } from './read-runs.ts';
import { runInSlices } from './slices.ts';
import type { TextRun } from './text-run.ts';

export interface ScannerParts {
	readonly detect: Detector;
	/** One native pass over a text: false where nothing can be found in it. */
	readonly quickTest: (text: string) => boolean;
	/** A run was read and holds these; all that was known of its text nodes is void. */
	readonly onRun: (run: TextRun, occurrences: readonly PageOccurrence[]) => void;
	/** All that was asked for has been read. */
	readonly onIdle: () => void;
}

export interface Scanner {
	/** Reads everything under `root`. */
	readTree(root: Node): void;
	/** Reads the run that holds `node` again. */
	readAround(node: Text): void;
	readonly isBusy: boolean;
}

type Task = { readonly kind: 'tree'; readonly root: Node } | { readonly kind: 'around'; readonly node: Text };

export function createScanner({ detect, quickTest, onRun, onIdle }: ScannerParts, signal: AbortSignal): Scanner {
	const tasks: Task[] = [];
	let walk: Walk | undefined;
	let isBusy = false;

	const takeRun = (run: TextRun) => onRun(run, quickTest(run.text) || run.text.includes('\u00AD') ? findInRun(run, detect) : []);

	/** Does one small piece of work; false when nothing is left. */
	const step = (): boolean => {
		if (walk) {
			const run = walk.next();
			if (run) takeRun(run);
			else walk = undefined;
			return true;
		}
		const task = tasks.shift();
		if (!task) return false;
		if (task.kind === 'tree') walk = startWalk(task.root, quickTest);
		else if (task.node.isConnected && !isInsideUnread(task.node)) {
			const run = readRunAround(task.node);
			if (run) takeRun(run);
		}
		return true;
	};

	const work = async () => {
		if (isBusy) return;
		isBusy = true;
		// What is asked for between the last step and the return from it must not wait for the next request.
		do await runInSlices(step, signal, () => walk?.pause());
		while (tasks.length > 0 && !signal.aborted);
		isBusy = false;
		if (!signal.aborted) onIdle();
	};

	const ask = (task: Task) => {
		tasks.push(task);
		void work();
	};
	return {
		readTree: (root) => ask({ kind: 'tree', root }),
		readAround: (node) => ask({ kind: 'around', node }),
		get isBusy() {
			return isBusy;
		},
	};
}

interface Walk {
	next(): TextRun | undefined;
	/** Notes where the walk stands, because the page may change before it goes on. */
	pause(): void;
}

/** @returns `undefined` where one native pass over the whole text shows that there is nothing to find */
function startWalk(root: Node, quickTest: (text: string) => boolean): Walk | undefined {
	if (!root.isConnected || isInsideUnread(root)) return undefined;
	const whole = root.textContent ?? '';
	if (!quickTest(whole) && !whole.includes('\u00AD')) return undefined;
	let runs = readRuns(root);
	let last: Node | undefined;
	let path: Node[] | undefined;
	return {
		next() {
			if (path) {
				// The page took away the place the walk stood on: go on from the innermost ancestor still there.
				// What is read twice replaces itself.
				const stands = path.find((node) => root.contains(node));
				if (!stands) return undefined;
				if (stands !== path[0]) runs = readRuns(root, stands);
				path = undefined;
			}
			const { value } = runs.next();
			last = value?.pieces.at(-1)?.node ?? last;
			return value ?? undefined;
		},
		pause() {
			path = [];
			for (let node: Node | null = last ?? root; node; node = node.parentNode) path.push(node);
		},
	};
}
