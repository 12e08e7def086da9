/** Walks the DOM in document order and joins its text into runs. Reads only. */
import { type Treatment, treatmentOf } from './elements.ts';
import {
	firstChildOf,
	isElement,
	isRoot,
	isText,
	lastChildOf,
	nextSiblingOf,
	parentOf,
	previousSiblingOf,
	shadowRootOf,
	treeRootOf,
} from './native-dom.ts';
import { RunBuilder } from './run-builder.ts';
import type { TextRun } from './text-run.ts';

export interface ReaderOptions {
	/** Where under the root to begin. */
	readonly from?: Node;
	/** Told about each open shadow root on the way: a tree of its own, which this reader does not enter. */
	readonly onShadowRoot?: (root: ShadowRoot) => void;
	/** Told about each element that is not read. */
	readonly onUnread?: (element: Element) => void;
	/** Asked of each block before it is entered: false passes it over. */
	readonly isWorthReading?: (block: Element) => boolean;
}

/**
 * Reads one run after the other. The page may change between two of them: the reader goes on from `upcoming`, and a
 * caller that finds it moved starts another reader at an ancestor that stands where it stood.
 *
 * This is the hottest loop of the lens. Fields are private to the type only: `#` fields cost Firefox a fifth of it.
 */
export class RunReader {
	private readonly root: Node;
	private readonly options: ReaderOptions;
	/** The passage being read. */
	private builder = new RunBuilder();
	/** Those that it stands in: an island is read inside of its sentence. */
	private readonly outerBuilders: RunBuilder[] = [];
	/** How each element was entered that is to be left again; the outermost ones are missing after a start in the middle. */
	private readonly entered: Treatment[] = [];
	/** Read, and not yet handed out. */
	private readonly ready: TextRun[] = [];
	private node: Node | undefined;

	constructor(root: Node, options: ReaderOptions = {}) {
		this.root = root;
		this.options = options;
		this.node = options.from ?? root;
	}

	/** The node that is to be read next. */
	get upcoming(): Node | undefined {
		return this.node;
	}

	/** True when everything has been read and handed out. */
	get isDone(): boolean {
		return this.node === undefined && this.ready.length === 0;
	}

	/** A run that was read and not yet handed out. */
	takeReady(): TextRun | undefined {
		return this.ready.length > 0 ? this.ready.shift() : undefined;
	}

	/**
	 * The next run, or `undefined` at the end, or where none ended within `mostNodes` nodes.
	 * @param mostNodes keeps pages of empty elements from being one long step
	 */
	next(mostNodes = Number.POSITIVE_INFINITY): TextRun | undefined {
		const { ready } = this;
		let left = mostNodes;
		while (this.node !== undefined && ready.length === 0 && left > 0) {
			left -= 1;
			const node: Node = this.node;
			let child: Node | null = null;
			if (isText(node)) this.builder.addText(node);
			else child = isElement(node) ? this.enter(node) : isRoot(node) ? firstChildOf(node) : null;
			this.node = child ?? this.leave(node);
			if (this.node === undefined) this.finish();
		}
		return this.takeReady();
	}

	/** Takes in an element on the way down; returns its first child where its content is to be read. */
	private enter(element: Element): Node | null {
		const treatment = treatmentOf(element);
		switch (treatment) {
			case 'inline':
				this.builder.crossEdge(element);
				break;
			case 'block':
				this.flush(this.builder);
				break;
			case 'island':
				this.builder.addObject();
				break;
			case 'break':
				this.builder.breakLine();
				return this.passBy(element);
			case 'object':
				this.builder.addObject();
				return this.passBy(element);
			case 'unread':
				this.flush(this.builder);
				return this.passBy(element);
		}
		const { onShadowRoot, isWorthReading } = this.options;
		if (onShadowRoot) {
			const root = shadowRootOf(element);
			if (root) onShadowRoot(root);
		}
		const child = firstChildOf(element);
		if (!child || (treatment === 'block' && isWorthReading && !isWorthReading(element))) return null;
		this.entered.push(treatment);
		if (treatment === 'island') {
			this.outerBuilders.push(this.builder);
			this.builder = new RunBuilder();
		}
		return child;
	}

	private passBy(element: Element): null {
		this.options.onUnread?.(element);
		return null;
	}

	/** Where to go on behind `node`, leaving what ends with it; `undefined` at the end. */
	private leave(node: Node): Node | undefined {
		for (let each = node; each !== this.root; ) {
			const next = nextSiblingOf(each);
			if (next) return next;
			const parent = parentOf(each);
			if (!parent) return undefined;
			each = parent;
			if (isElement(each)) this.close(each);
		}
		return undefined;
	}

	/** Takes in an element on the way up, which it is only where it was entered. */
	private close(element: Element): void {
		const treatment = this.entered.pop() ?? treatmentOf(element);
		if (treatment === 'inline') {
			this.builder.crossEdge(element);
			return;
		}
		this.flush(this.builder);
		const outer = treatment === 'island' ? this.outerBuilders.pop() : undefined;
		if (outer) this.builder = outer;
	}

	private finish(): void {
		this.flush(this.builder);
		for (let outer = this.outerBuilders.pop(); outer; outer = this.outerBuilders.pop()) this.flush(outer);
	}

	private flush(builder: RunBuilder): void {
		const run = builder.flush();
		if (run) this.ready.push(run);
	}
}
/** The run that holds `node`: from the nearest boundary before it to the nearest one after it. */
export function readRunAround(node: Text): TextRun | undefined {
	const reader = new RunReader(treeRootOf(node), { from: startOfRun(node) });
	// What stands inside the run as an island ends before it does.
	for (let run = reader.next(); run; run = reader.next()) if (run.pieces.some((piece) => piece.node === node)) return run;
	return undefined;
}

/** Goes back from `node` through inline content and returns the first text node of its run. */
function startOfRun(node: Text): Node {
	let start: Node = node;
	let current: Node = node;
	for (;;) {
		const before = previousSiblingOf(current);
		const next = before ? lastInside(before) : parentOf(current);
		if (!next || isBoundary(next) || (!before && isElement(next) && treatmentOf(next) === 'island')) return start;
		if (isText(next)) start = next;
		current = next;
	}
}

/** The last descendant that a backward walk meets first; a boundary on the way down is returned itself. */
function lastInside(node: Node): Node {
	let last = node;
	while (isElement(last) && treatmentOf(last) === 'inline') {
		const child = lastChildOf(last);
		if (!child) break;
		last = child;
	}
	return last;
}

function isBoundary(node: Node): boolean {
	if (isText(node)) return false;
	if (!isElement(node)) return isRoot(node);
	const treatment = treatmentOf(node);
	return treatment === 'block' || treatment === 'unread';
}
