/** Follows the page's changes and says which text to read again. */
import { decidingAttributes, isInsideUnread, treatmentOf } from './elements.ts';
import {
	firstChildOf,
	isConnected,
	isElement,
	isText,
	lastChildOf,
	nextSiblingOf,
	parentOf,
	previousSiblingOf,
	textWalker,
} from './native-dom.ts';

/** What a batch of changes asks for. */
export interface Changes {
	/** New or changed content, none inside another: to be read with everything under it. */
	readonly trees: ReadonlySet<Node>;
	/** The runs around these texts changed. */
	readonly texts: ReadonlySet<Text>;
	/** Left the page, or moved in it: taken from where it stood. */
	readonly removed: ReadonlySet<Node>;
}

export interface Watch {
	/** Follows another tree as well: a shadow root. */
	add(root: Node): void;
}

/** Observes until `signal` aborts. Called back before the next frame is painted, as mutation observers are. */
export function watchChanges(root: Node, onChanges: (changes: Changes) => void, signal: AbortSignal): Watch {
	const observer = new MutationObserver((records) => onChanges(summarise(records)));
	const add = (each: Node) =>
		observer.observe(each, { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: decidingAttributes });
	add(root);
	signal.addEventListener('abort', () => observer.disconnect(), { once: true });
	return { add };
}

function summarise(records: readonly MutationRecord[]): Changes {
	const added = new Set<Node>();
	const texts = new Set<Text>();
	const removed = new Set<Node>();
	for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
		if (type === 'characterData') {
			if (isText(target)) texts.add(target);
		} else if (type === 'attributes') {
			if (!isElement(target)) continue;
			takeAdded(target, added, texts);
			takeSeam(parentOf(target), previousSiblingOf(target), nextSiblingOf(target), texts);
		} else {
			for (const node of removedNodes) {
				removed.add(node);
				// It may have moved into a tree that is not followed, such as a shadow tree in what is hidden.
				if (isConnected(node)) takeAdded(node, added, texts);
			}
			for (const node of addedNodes) takeAdded(node, added, texts);
			takeSeam(target, previousSibling, nextSibling, texts);
		}
	}
	const trees = new Set([...added].filter((node) => isConnected(node) && !hasAncestorIn(node, added)));
	// A line's own tags are not read without the rest of their line.
	const blocks = new Set([...trees].filter((node) => !isInline(node)));
	for (const text of texts) if (!isConnected(text) || hasAncestorIn(text, blocks)) texts.delete(text);
	return { trees, texts, removed };
}

/** A block is read by itself; what stands in a line changes the run around it. */
function takeAdded(node: Node, trees: Set<Node>, texts: Set<Text>): void {
	if (isText(node)) texts.add(node);
	if (!isElement(node)) return;
	trees.add(node);
	const text = isInline(node) ? firstReadText(node) : undefined;
	if (text) texts.add(text);
}

/** Text on both sides of a change may now make one word, or no longer. */
function takeSeam(parent: Node | null, previous: Node | null, next: Node | null, texts: Set<Text>): void {
	const before = textBeside(parent, previous, previousSiblingOf, lastChildOf);
	const after = textBeside(parent, next, nextSiblingOf, firstChildOf);
	if (before) texts.add(before);
	if (after) texts.add(after);
}

/** Siblings looked at in search of a text; a line with more empty tags than that in a row is none that people read. */
const mostSteps = 50;

/** The nearest text of the same run on one side, out of the tags of the line where need be. */
function textBeside(
	parent: Node | null,
	sibling: Node | null,
	further: (node: Node) => Node | null,
	inner: (node: Node) => Node | null,
): Text | undefined {
	let each = sibling;
	let around = parent;
	for (let steps = 0; steps < mostSteps; steps += 1) {
		if (!each) {
			if (!around || !isInline(around)) return undefined;
			each = further(around);
			around = parentOf(around);
			continue;
		}
		if (isText(each)) return each;
		if (isElement(each)) {
			const treatment = treatmentOf(each);
			if (treatment === 'block' || treatment === 'unread') return undefined;
			const inside: Node | null = treatment === 'inline' ? inner(each) : null;
			if (inside) {
				around = parentOf(inside);
				each = inside;
				continue;
			}
		}
		each = further(each);
	}
	return undefined;
}

function firstReadText(element: Element): Text | undefined {
	const walker = textWalker(element);
	for (let steps = 0; steps < mostSteps; steps += 1) {
		const text = walker.nextNode() as Text | null;
		if (!text || !isInsideUnread(text)) return text ?? undefined;
	}
	return undefined;
}

function isInline(node: Node): boolean {
	return isElement(node) && treatmentOf(node) === 'inline';
}

function hasAncestorIn(node: Node, roots: ReadonlySet<Node>): boolean {
	if (roots.size === 0) return false;
	for (let each = parentOf(node); each; each = parentOf(each)) if (roots.has(each)) return true;
	return false;
}
