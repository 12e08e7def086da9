/** A walk over a tree that may change between two of its steps, and that passes over what cannot hold anything. */
import { isInsideUnread, type Treatment, treatmentOf } from './elements.ts';
import { childCountOf, isConnected, isElement, isInside, parentOf, sizeOf, textContentOf, textWalker } from './native-dom.ts';
import { hasSoftHyphen } from './page-occurrence.ts';
import { RunReader } from './run-reader.ts';
import { findShadowRoots } from './shadow-roots.ts';
import type { TextRun } from './text-run.ts';

export interface WalkParts {
	/** One native pass over a text: false where nothing can be found in it. */
	readonly quickTest: (text: string) => boolean;
	readonly onShadowRoot: (root: ShadowRoot) => void;
	/** Nothing can be found in a block: what was known of it is void. */
	readonly onPassedOver: (block: Element) => void;
	/** Nothing is read under this node: what was known of it, and of shadow trees in it, is void. */
	readonly onUnread: (node: Node) => void;
}

export interface Walk {
	/** The next run, if one ended within a step. */
	next(): TextRun | undefined;
	readonly isDone: boolean;
	/** Notes where the walk stands, because the page may change before it goes on. */
	pause(): void;
	/** While the walk rested, these left the page or moved in it. What else changed may be read as it is found. */
	noteRemoved(nodes: Iterable<Node>): void;
}

/** Elements in a block whose text is asked for in one native call, about 2 MB: more would be too long a slice. */
const mostInTest = 20_000;
/** A block of fewer child elements is not asked about: to walk over it costs no more, and what it holds is asked in turn. */
const leastChildren = 8;

const none: readonly Node[] = [];

/** Nodes in a step that ends no run: well under a millisecond. */
const nodesInStep = 500;

/** @returns `undefined` where `root` is not read */
export function startWalk(root: Node, { quickTest, onShadowRoot, onPassedOver, onUnread }: WalkParts): Walk | undefined {
	if (!isConnected(root)) return undefined;
	if (isInsideUnread(root)) {
		onUnread(root);
		return undefined;
	}
	/** The block that may hold something, with everything inside it. */
	let worthy: Node | undefined;
	const isWorthReading = (block: Element): boolean => {
		if (worthy && isInside(block, worthy)) return true;
		worthy = undefined;
		if (childCountOf(block) < leastChildren && block !== root) return true;
		if (sizeOf(block) > mostInTest) return true;
		if (isTooLong(block)) return true;
		const text = textContentOf(block) ?? '';
		if (quickTest(text) || hasSoftHyphen(text)) {
			worthy = block;
			return true;
		}
		onPassedOver(block);
		findShadowRoots(block, onShadowRoot);
		return false;
	};
	const options = { onShadowRoot, onUnread, isWorthReading };
	let reader = new RunReader(root, options);
	/** While the walk rests: the node to be read next, and what is around it, up to the root. */
	let rest: readonly Node[] = none;
	let isCutOff = false;
	const removed = new Set<Node>();

	/** @returns false where nothing is left to go on from */
	const goOn = (): boolean => {
		const moved = rest.findLastIndex((node) => node !== root && removed.has(node));
		const [upcoming] = rest;
		if (moved < 0 && !(upcoming && isInsideUnread(upcoming))) return true;
		// The innermost block around that stands where it stood and is read, but none of an island: its sentence is read from the start.
		const outside = rest.findLastIndex((node) => node !== root && isTreatedAs(node, 'island'));
		const from = rest
			.slice(Math.max(moved, outside) + 1)
			.find((node) => (node === root || isTreatedAs(node, 'block')) && !isInsideUnread(node));
		// What is read twice replaces itself.
		if (from) reader = new RunReader(root, { ...options, from });
		return from !== undefined;
	};
	return {
		next() {
			const ready = reader.takeReady();
			if (ready) return ready;
			if (rest.length > 0) {
				isCutOff = !isConnected(root) || !goOn();
				if (isCutOff) return undefined;
				rest = none;
				removed.clear();
			}
			return reader.next(nodesInStep);
		},
		get isDone() {
			return isCutOff || reader.isDone;
		},
		pause() {
			// It may not have gone on since it rested before.
			if (rest.length === 0) rest = pathOf(reader.upcoming, root);
		},
		noteRemoved(nodes) {
			for (const node of nodes) removed.add(node);
		},
	};
}

/** Text asked for in one native call, in UTF-16 code units: about 4 ms. */
const longestTested = 4_000_000;
/** Texts looked at for one that is very long; among more of them there may be one, and then the call takes longer. */
const mostTextsMeasured = 500;

/** A few very long texts, such as logs: they are searched part by part instead. */
function isTooLong(block: Element): boolean {
	const walker = textWalker(block);
	let length = 0;
	for (let left = mostTextsMeasured; left > 0; left -= 1) {
		const text = walker.nextNode() as Text | null;
		if (!text) break;
		length += text.length;
	}
	return length > longestTested;
}

function isTreatedAs(node: Node, treatment: Treatment): boolean {
	return isElement(node) && treatmentOf(node) === treatment;
}

function pathOf(start: Node | undefined, root: Node): Node[] {
	const path: Node[] = [];
	for (let node: Node | null = start ?? null; node && path.at(-1) !== root; node = parentOf(node)) path.push(node);
	return path;
}
