/** Keeps what is known of the page true: reads what is new or changed, in slices, and forgets what left. */

import type { Detector } from '../term-detection/detect.ts';
import { isInsideUnread, treatmentOf } from './elements.ts';
import { findInRun, type PageOccurrence } from './page-occurrence.ts';
import { readRunAround, readRuns, type WalkPlace } from './read-runs.ts';
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
	const place: WalkPlace = { node: root };
	let runs = readRuns(root, root, place);
	let path: Step[] | undefined;
	return {
		next() {
			if (path) {
				// What is read twice replaces itself.
				const stands = root.isConnected ? whereToGoOn(path, root) : undefined;
				if (!stands) return undefined;
				if (stands !== place.node) runs = readRuns(root, stands, place);
				path = undefined;
			}
			return runs.next().value ?? undefined;
		},
		pause() {
			path = [];
			for (let node: Node | null = place.node; node && path.at(-1)?.node !== root; node = node.parentNode)
				path.push({ node, parent: node.parentNode, previous: node.previousSibling, next: node.nextSibling });
		},
	};
}

/** A node on the way from a walk's place up to its root, and what it stood between. */
interface Step {
	readonly node: Node;
	readonly parent: Node | null;
	readonly previous: Node | null;
	readonly next: Node | null;
}

/** The place itself, or, where the page took it or something around it away, the innermost block that is still there. */
function whereToGoOn(path: readonly Step[], root: Node): Node | undefined {
	const moved = path.findLastIndex((step) => step.node !== root && hasMoved(step));
	if (moved < 0) return path[0]?.node;
	return path.slice(moved + 1).find(({ node }) => node === root || treatmentOf(node as Element) === 'block')?.node;
}

/** A node that only got another neighbour on one side stands where it stood. */
function hasMoved({ node, parent, previous, next }: Step): boolean {
	return node.parentNode !== parent || (node.previousSibling !== previous && node.nextSibling !== next);
}
