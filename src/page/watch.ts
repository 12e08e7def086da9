/** Follows the page's changes and says which text to read again. */
import { decidingAttributes, treatmentOf } from './elements.ts';

export interface ChangeListener {
	/** New or changed content: read the tree under it. */
	onTree(root: Node): void;
	/** The run around this text changed. */
	onText(node: Text): void;
	/** This left the page, with everything inside it. */
	onGone(root: Node): void;
}

/** Observes `root` until `signal` aborts. Called back before the next frame is painted, as mutation observers are. */
export function watchChanges(root: Node, listener: ChangeListener, signal: AbortSignal): void {
	const observer = new MutationObserver((records) => report(records, listener));
	observer.observe(root, { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: decidingAttributes });
	signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function report(records: readonly MutationRecord[], listener: ChangeListener): void {
	const trees = new Set<Node>();
	const texts = new Set<Text>();
	for (const record of records) {
		if (record.type === 'characterData') {
			if (record.target.nodeType === Node.TEXT_NODE) texts.add(record.target as Text);
			continue;
		}
		if (record.type === 'attributes') {
			listener.onGone(record.target);
			takeAdded(record.target, trees, texts);
			takeSeam(record.target, texts);
			continue;
		}
		for (const node of record.removedNodes) listener.onGone(node);
		for (const node of record.addedNodes) takeAdded(node, trees, texts);
		takeSeam(record, texts);
	}
	for (const root of trees) if (root.isConnected && !hasAncestorIn(root, trees)) listener.onTree(root);
	// A line's own tags are not read without the rest of their line.
	const blocks = new Set([...trees].filter((root) => !isInlineElement(root)));
	for (const text of texts) if (text.isConnected && !hasAncestorIn(text, blocks)) listener.onText(text);
}

/** A block is read by itself; what stands in a line changes the run around it. */
function takeAdded(node: Node, trees: Set<Node>, texts: Set<Text>): void {
	if (node.nodeType === Node.TEXT_NODE) texts.add(node as Text);
	if (node.nodeType !== Node.ELEMENT_NODE) return;
	trees.add(node);
	if (treatmentOf(node as Element) !== 'inline') return;
	const text = firstText(node);
	if (text) texts.add(text);
}

/** Text on both sides of a change may now make one word, or no longer. */
function takeSeam({ previousSibling, nextSibling }: Pick<MutationRecord, 'previousSibling' | 'nextSibling'>, texts: Set<Text>): void {
	for (const side of [previousSibling, nextSibling]) {
		if (!side) continue;
		const text = side.nodeType === Node.TEXT_NODE ? (side as Text) : isInlineElement(side) ? firstText(side) : undefined;
		if (text) texts.add(text);
	}
}

function isInlineElement(node: Node): boolean {
	return node.nodeType === Node.ELEMENT_NODE && treatmentOf(node as Element) === 'inline';
}

function firstText(node: Node): Text | undefined {
	return (document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode() as Text | null) ?? undefined;
}

function hasAncestorIn(node: Node, roots: ReadonlySet<Node>): boolean {
	if (roots.size === 0) return false;
	for (let each = node.parentNode; each; each = each.parentNode) if (roots.has(each)) return true;
	return false;
}
