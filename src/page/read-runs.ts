/** Walks the DOM in document order and joins its text into runs. Reads only. */
import { treatmentOf } from './elements.ts';
import { RunBuilder } from './run-builder.ts';
import type { TextRun } from './text-run.ts';

/** Where a walk stands between two runs. */
export interface WalkPlace {
	node: Node;
}

/**
 * Yields every run under `root`, from the node `from` on.
 *
 * The page may change between two runs. The walk then goes on from where it stands, which it writes to `place`; a
 * caller that finds that place gone starts a new walk from an ancestor that is still there.
 */
export function* readRuns(root: Node, from: Node = root, place: WalkPlace = { node: from }): Generator<TextRun, void, void> {
	const builder = new RunBuilder();
	let node: Node | null = from;
	while (node) {
		const [enter, before] = open(node, builder);
		place.node = node;
		if (before) yield before;
		if (enter && node.firstChild) {
			node = node.firstChild;
			continue;
		}
		while (node && node !== root && !node.nextSibling) {
			node = node.parentNode;
			const run: TextRun | undefined = node ? close(node, builder) : undefined;
			place.node = node ?? root;
			if (run) yield run;
		}
		node = node && node !== root ? node.nextSibling : null;
	}
	const last = builder.flush();
	if (last) yield last;
}

/** The run that holds `node`: from the nearest boundary before it to the nearest one after it. */
export function readRunAround(node: Text): TextRun | undefined {
	const root = node.getRootNode();
	for (const run of readRuns(root, startOfRun(node))) return run;
	return undefined;
}

/** Takes in a node on the way down: whether to go inside, and the run that it ends. */
function open(node: Node, builder: RunBuilder): [enter: boolean, ended: TextRun | undefined] {
	if (node.nodeType === Node.TEXT_NODE) {
		builder.addText(node as Text);
		return [false, undefined];
	}
	if (node.nodeType !== Node.ELEMENT_NODE)
		return [node.nodeType === Node.DOCUMENT_NODE || node.nodeType === Node.DOCUMENT_FRAGMENT_NODE, undefined];
	const element = node as Element;
	const treatment = treatmentOf(element);
	if (treatment === 'inline') builder.crossEdge(element);
	else if (treatment === 'break') builder.breakLine();
	else if (treatment === 'object') builder.addObject();
	else return [treatment === 'block', builder.flush()];
	return [treatment === 'inline', undefined];
}

/** Takes in an element on the way up, which it is only where it was entered. */
function close(node: Node, builder: RunBuilder): TextRun | undefined {
	if (node.nodeType !== Node.ELEMENT_NODE) return undefined;
	if (treatmentOf(node as Element) !== 'inline') return builder.flush();
	builder.crossEdge(node as Element);
	return undefined;
}

/** Goes back from `node` through inline content and returns the first text node of its run. */
function startOfRun(node: Text): Node {
	let start: Node = node;
	let current: Node = node;
	for (;;) {
		const before: Node | null = current.previousSibling;
		const next = before ? lastInside(before) : current.parentNode;
		if (!next || isBoundary(next)) return start;
		if (next.nodeType === Node.TEXT_NODE) start = next;
		current = next;
	}
}

/** The last descendant that a backward walk meets first; a boundary on the way down is returned itself. */
function lastInside(node: Node): Node {
	let last = node;
	while (last.nodeType === Node.ELEMENT_NODE && treatmentOf(last as Element) === 'inline' && last.lastChild) last = last.lastChild;
	return last;
}

function isBoundary(node: Node): boolean {
	if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.COMMENT_NODE) return false;
	if (node.nodeType !== Node.ELEMENT_NODE) return true;
	const treatment = treatmentOf(node as Element);
	return treatment === 'block' || treatment === 'unread';
}
