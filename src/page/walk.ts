/** A walk over a tree that may change between two of its steps, and that passes over what cannot hold anything. */
import { isInsideUnread, treatmentOf } from './elements.ts';
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
	let path: PathStep[] | undefined;
	let isCutOff = false;
	return {
		next() {
			const ready = reader.takeReady();
			if (ready) return ready;
			if (path) {
				// What is read twice replaces itself.
				const stands = isConnected(root) ? whereToGoOn(path, root) : undefined;
				isCutOff = !stands;
				if (!stands) return undefined;
				if (stands !== reader.place) reader = new RunReader(root, { ...options, from: stands });
				path = undefined;
			}
			return reader.next(nodesInStep);
		},
		get isDone() {
			return isCutOff || reader.isDone;
		},
		pause() {
			path = pathOf(reader.place, root);
		},
	};
}

/** A node on the way from a walk's place up to its root, and what it stood between. */
interface PathStep {
	readonly node: Node;
	readonly parent: Node | null;
	readonly previous: Node | null;
	readonly next: Node | null;
}

function pathOf(place: Node, root: Node): PathStep[] {
	const path: PathStep[] = [];
	for (let node: Node | null = place; node && path.at(-1)?.node !== root; node = parentOf(node))
		path.push({ node, parent: parentOf(node), previous: previousSiblingOf(node), next: nextSiblingOf(node) });
	return path;
}

/** The place itself, or, where the page took it or something around it away, the innermost block that is still there. */
function whereToGoOn(path: readonly PathStep[], root: Node): Node | undefined {
	const moved = path.findLastIndex((step) => step.node !== root && hasMoved(step));
	if (moved < 0) return path[0]?.node;
	return path.slice(moved + 1).find(({ node }) => node === root || (isElement(node) && treatmentOf(node) === 'block'))?.node;
}

/** A node that only got another neighbour on one side stands where it stood. */
function hasMoved({ node, parent, previous, next }: PathStep): boolean {
	return parentOf(node) !== parent || (previousSiblingOf(node) !== previous && nextSiblingOf(node) !== next);
}
