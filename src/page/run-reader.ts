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
	/** Asked of each block before it is entered: false passes it over. */
	readonly isWorthReading?: (block: Element) => boolean;
}

/**
 * Reads one run after the other. The page may change between two of them: the reader goes on from `place`, and a caller
 * that finds that place gone starts another reader at an ancestor that is still there.
 */
export class RunReader {
	readonly #root: Node;
	readonly #options: ReaderOptions;
	/** The passage being read, and below it those that it stands in: an island is read inside of its sentence. */
	readonly #builders = [new RunBuilder()];
	/** How each element was entered that is to be left again; the outermost ones are missing after a start in the middle. */
	readonly #entered: Treatment[] = [];
	/** Read, and not yet handed out. */
	readonly #ready: TextRun[] = [];
	#node: Node | undefined;
	#place: Node;

	constructor(root: Node, options: ReaderOptions = {}) {
		this.#root = root;
		this.#options = options;
		this.#node = options.from ?? root;
		this.#place = this.#node;
	}

	/** The node that was read last. */
	get place(): Node {
		return this.#place;
	}

	/** True when everything has been read and handed out. */
	get isDone(): boolean {
		return this.#node === undefined && this.#ready.length === 0;
	}

	/** A run that was read and not yet handed out. */
	takeReady(): TextRun | undefined {
		return this.#ready.shift();
	}

	/**
	 * The next run, or `undefined` at the end, or where none ended within `mostNodes` nodes.
	 * @param mostNodes keeps pages of empty elements from being one long step
	 */
	next(mostNodes = Number.POSITIVE_INFINITY): TextRun | undefined {
		for (let left = mostNodes; left > 0 && this.#node && this.#ready.length === 0; left -= 1) this.#step(this.#node);
		return this.#ready.shift();
	}

	#step(node: Node): void {
		this.#place = node;
		const child = isText(node) ? this.#readText(node) : this.#enter(node);
		this.#node = child ?? this.#leave(node);
		if (!this.#node) while (this.#builders.length > 0) this.#flush(this.#builders.pop());
	}

	#readText(node: Text): undefined {
		this.#builder.addText(node);
	}

	get #builder(): RunBuilder {
		return this.#builders[this.#builders.length - 1] as RunBuilder;
	}

	#flush(builder = this.#builder): void {
		const run = builder.flush();
		if (run) this.#ready.push(run);
	}

	/** Takes in what is no text, on the way down; returns the first child where its content is to be read. */
	#enter(node: Node): Node | null {
		if (!isElement(node)) return isRoot(node) ? firstChildOf(node) : null;
		const treatment = treatmentOf(node);
		if (treatment === 'inline') this.#builder.crossEdge(node);
		else if (treatment === 'break') this.#builder.breakLine();
		else if (treatment === 'object' || treatment === 'island') this.#builder.addObject();
		else this.#flush();
		if (treatment === 'object' || treatment === 'unread' || treatment === 'break') return null;
		this.#findShadowRoot(node);
		const child = treatment === 'block' && !this.#isWorthReading(node) ? null : firstChildOf(node);
		if (!child) return null;
		this.#entered.push(treatment);
		if (treatment === 'island') this.#builders.push(new RunBuilder());
		return child;
	}

	/** Where to go on behind `node`, leaving what ends with it; `undefined` at the end. */
	#leave(node: Node): Node | undefined {
		for (let each = node; each !== this.#root; ) {
			const next = nextSiblingOf(each);
			if (next) return next;
			const parent = parentOf(each);
			if (!parent) return undefined;
			each = parent;
			this.#place = each;
			if (isElement(each)) this.#close(each);
		}
		return undefined;
	}

	/** Takes in an element on the way up, which it is only where it was entered. */
	#close(element: Element): void {
		const treatment = this.#entered.pop() ?? treatmentOf(element);
		if (treatment === 'inline') {
			this.#builder.crossEdge(element);
			return;
		}
		this.#flush();
		if (treatment === 'island' && this.#builders.length > 1) this.#builders.pop();
	}

	#isWorthReading(block: Element): boolean {
		return this.#options.isWorthReading?.(block) ?? true;
	}

	#findShadowRoot(element: Element): void {
		const { onShadowRoot } = this.#options;
		const root = onShadowRoot && shadowRootOf(element);
		if (root) onShadowRoot(root);
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
