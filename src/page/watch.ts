/** Follows the page's changes and says which text to read again. */
import { decidingAttributes, isInsideUnread, treatmentOf } from './elements.ts';
import {
	firstChildOf,
	isConnected,
	isElement,
	isPageVisible,
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
	readonly trees: Set<Node>;
	/** The runs around these texts changed. */
	readonly texts: Set<Text>;
	/** Left the page, or moved in it: taken from where it stood. */
	readonly removed: Set<Node>;
}

export interface Watch {
	/** Follows another tree as well: a shadow root. */
	add(root: Node): void;
	/** Takes in some of the changes that wait, within half a millisecond; false where none do. */
	step(): boolean;
}

/** Taken in in one step, at 4 to 7 µs each. The observer itself only keeps them: the page waits for it. */
const recordsInStep = 64;

/** What may wait: a page that changes faster than there is time for takes it in itself, at some 10 ms. So does a hidden one. */
const mostWaiting = 2_000;

/**
 * Observes until `signal` aborts.
 * @param onWaiting told that changes wait for `step`, and whether they are more than a page should have to wait for; before
 * the next frame is painted, as mutation observers are
 * @param onChanges told by the step that has taken in all that waited
 */
export function watchChanges(
	root: Node,
	onWaiting: (isMuch: boolean) => void,
	onChanges: (changes: Changes) => void,
	signal: AbortSignal,
): Watch {
	let waiting: MutationRecord[] = [];
	let gathered = nothing();
	const step = (): boolean => {
		if (waiting.length === 0) return false;
		for (const record of waiting.splice(0, recordsInStep)) gather(record, gathered);
		if (waiting.length > 0) return true;
		settle(gathered);
		onChanges(gathered);
		gathered = nothing();
		return true;
	};
	const observer = new MutationObserver((records) => {
		waiting = waiting.concat(records);
		const isVisible = isPageVisible();
		if (!isVisible || waiting.length > mostWaiting) while (step());
		if (isVisible) onWaiting(records.length > recordsInStep);
	});
	const add = (each: Node) =>
		observer.observe(each, { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: decidingAttributes });
	add(root);
	signal.addEventListener('abort', () => observer.disconnect());
	return { add, step };
}

const nothing = (): Changes => ({ trees: new Set(), texts: new Set(), removed: new Set() });

function gather(record: MutationRecord, into: Changes): void {
	const { type, target } = record;
	if (type === 'characterData') {
		if (isText(target)) into.texts.add(target);
	} else if (type === 'attributes') {
		takeAdded(target, into);
		takeSeam(parentOf(target), previousSiblingOf(target), nextSiblingOf(target), into);
	} else {
		for (const node of record.removedNodes) {
			into.removed.add(node);
			// It may have moved into a tree that is not followed, such as a shadow tree in what is hidden.
			if (isConnected(node)) takeAdded(node, into);
		}
		for (const node of record.addedNodes) takeAdded(node, into);
		takeSeam(target, record.previousSibling, record.nextSibling, into);
	}
}

/** Drops what is gone again, or is read with something else. */
function settle({ trees, texts }: Changes): void {
	for (const node of trees) if (!isConnected(node) || hasAncestorIn(node, trees)) trees.delete(node);
	// A line's own tags are not read without the rest of their line.
	const blocks = new Set([...trees].filter((node) => !isInline(node)));
	for (const text of texts) if (!isConnected(text) || hasAncestorIn(text, blocks)) texts.delete(text);
}

/** A block is read by itself; what stands in a line changes the run around it. */
function takeAdded(node: Node, { trees, texts }: Changes): void {
	if (isText(node)) texts.add(node);
	if (!isElement(node)) return;
	trees.add(node);
	const text = isInline(node) ? firstReadText(node) : undefined;
	if (text) texts.add(text);
}

/** Text on both sides of a change may now make one word, or no longer. */
function takeSeam(parent: Node | null, previous: Node | null, next: Node | null, { texts }: Changes): void {
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
