/** A walk over a tree that may change between two of its steps, and that passes over what cannot hold anything. */
import { isInsideUnread, type Treatment, treatmentOf } from './elements.ts';
import {
	childCountOf,
	isConnected,
	isElement,
	isInside,
	nextSiblingOf,
	parentOf,
	previousSiblingOf,
	sizeOf,
	textContentOf,
	textWalker,
} from './native-dom.ts';
import { hasSoftHyphen } from './page-occurrence.ts';
import { RunReader } from './run-reader.ts';
import { findShadowRoots } from './shadow-roots.ts';
import type { TextRun } from './text-run.ts';

export interface WalkParts {
	/** One native pass over a text: false where nothing can be found in it. */
	readonly quickTest: (text: string) => boolean;
	readonly onShadowRoot: (root: ShadowRoot) => void;
}

export interface Walk {
	/** The next run, if one ended within a step. */
	next(): TextRun | undefined;
	readonly isDone: boolean;
	/** Notes where the walk stands, because the page may change before it goes on. */
	pause(): void;
}

/** Elements in a block whose text is asked for in one native call, about 2 MB: more would be too long a slice. */
const mostInTest = 20_000;
/** A block of fewer child elements is not asked about: to walk over it costs no more, and what it holds is asked in turn. */
const leastChildren = 8;

/** Nodes in a step that ends no run: well under a millisecond. */
const nodesInStep = 500;

/** @returns `undefined` where `root` is not read */
export function startWalk(root: Node, { quickTest, onShadowRoot }: WalkParts): Walk | undefined {
	if (!isConnected(root) || isInsideUnread(root)) return undefined;
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
		findShadowRoots(block, onShadowRoot);
		return false;
	};
	const options = { onShadowRoot, isWorthReading };
	let reader = new RunReader(root, options);
	let rest: Rest | undefined;
	let isCutOff = false;
	/** The page was changed where the walk stood: what it may have passed by is read in a second one, which is the last. */
	let hasDetour = false;
	let isSecond = false;
	const startAgain = () => {
		isSecond = true;
		worthy = undefined;
		reader = new RunReader(root, options);
	};

	/** @returns false where nothing is there any more to go on from */
	const goOn = ({ path, upcoming }: Rest): boolean => {
		const moved = path.findLastIndex((step) => step.node !== root && hasMoved(step));
		if (moved < 0 && !(upcoming && hasMoved(upcoming))) return true;
		// The innermost block around that is still there, but none of an island: its sentence is read from the start.
		const outside = path.findLastIndex(({ node }) => node !== root && isTreatedAs(node, 'island'));
		const from = path.slice(Math.max(moved, outside) + 1).find(({ node }) => node === root || isTreatedAs(node, 'block'));
		// What is read twice replaces itself.
		if (from) reader = new RunReader(root, { ...options, from: from.node });
		hasDetour = true;
		return from !== undefined;
	};
	return {
		next() {
			const ready = reader.takeReady();
			if (ready) return ready;
			if (rest) {
				isCutOff = !isConnected(root) || !goOn(rest);
				if (isCutOff) return undefined;
				rest = undefined;
			}
			if (reader.isDone && hasDetour && !isSecond) startAgain();
			return reader.next(nodesInStep);
		},
		get isDone() {
			return isCutOff || (reader.isDone && (isSecond || !hasDetour));
		},
		pause() {
			const { place, upcoming } = reader;
			rest = { path: pathOf(place, root), upcoming: upcoming && stepAt(upcoming) };
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

/** A node on the way from a walk's place up to its root, and what it stood between. */
interface PathStep {
	readonly node: Node;
	readonly parent: Node | null;
	readonly previous: Node | null;
	readonly next: Node | null;
}

/** Where a walk rests: from the node read last up to the root, and the node that is to be read next. */
interface Rest {
	readonly path: readonly PathStep[];
	readonly upcoming: PathStep | undefined;
}

function isTreatedAs(node: Node, treatment: Treatment): boolean {
	return isElement(node) && treatmentOf(node) === treatment;
}

function pathOf(place: Node, root: Node): PathStep[] {
	const path: PathStep[] = [];
	for (let node: Node | null = place; node && path.at(-1)?.node !== root; node = parentOf(node)) path.push(stepAt(node));
	return path;
}

function stepAt(node: Node): PathStep {
	return { node, parent: parentOf(node), previous: previousSiblingOf(node), next: nextSiblingOf(node) };
}

/** A node that only got another neighbour on one side stands where it stood. */
function hasMoved({ node, parent, previous, next }: PathStep): boolean {
	return parentOf(node) !== parent || (previousSiblingOf(node) !== previous && nextSiblingOf(node) !== next);
}
