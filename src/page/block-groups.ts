/**
 * Blocks in reading order, in groups of a few dozen. Where those of a group stand one below the other, as they nearly
 * always do, the first and the last tell where all of them are: to ask a page of 5,000 blocks takes some 300 looks.
 */
import { boxOf } from './native-dom.ts';
import { compareInReadingOrder } from './reading-order.ts';

export interface BlockGroup {
	readonly blocks: Element[];
	/** How they stood at the last look: one below the other, some other way, or not at all. */
	layout: 'unknown' | 'ordered' | 'mixed' | 'hidden';
	/** Whether some of them were near at the last look. */
	hasNear: boolean;
}

/** Blocks in a group: about as many as a screen shows. */
const usualSize = 32;

export class BlockGroups {
	readonly #groups: BlockGroup[] = [];

	[Symbol.iterator](): IterableIterator<BlockGroup> {
		return this.#groups.values();
	}

	add(block: Element): void {
		const place = this.#placeOf(block);
		const group = this.#groups[place];
		if (!group || (group.blocks.length >= usualSize && place === this.#groups.length - 1 && isBehind(block, group.blocks.at(-1)))) {
			this.#groups.push({ blocks: [block], layout: 'unknown', hasNear: false });
			return;
		}
		let inside = group.blocks.length;
		while (inside > 0 && !isBehind(block, group.blocks[inside - 1])) inside -= 1;
		group.blocks.splice(inside, 0, block);
		group.layout = 'unknown';
		if (group.blocks.length > 2 * usualSize)
			this.#groups.splice(place + 1, 0, { blocks: group.blocks.splice(usualSize), layout: 'unknown', hasNear: group.hasNear });
	}

	remove(block: Element): void {
		// Most often found where it is sought; a block that was moved stands elsewhere in the list than in the page.
		const likely = this.#groups[this.#placeOf(block)];
		const group = likely?.blocks.includes(block) ? likely : this.#groups.find(({ blocks }) => blocks.includes(block));
		if (!group) return;
		group.blocks.splice(group.blocks.indexOf(block), 1);
		if (group.blocks.length === 0) this.#groups.splice(this.#groups.indexOf(group), 1);
	}

	/** The page may be laid out differently now. */
	doubt(): void {
		for (const group of this.#groups) group.layout = 'unknown';
	}

	clear(): void {
		this.#groups.length = 0;
	}

	/** The last group that begins before `block`, or the first. */
	#placeOf(block: Element): number {
		// While a page is read, each block comes behind all others.
		if (isBehind(block, this.#groups.at(-1)?.blocks[0])) return this.#groups.length - 1;
		let low = 0;
		let high = this.#groups.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (isBehind(block, this.#groups[middle]?.blocks[0])) low = middle + 1;
			else high = middle;
		}
		return Math.max(0, low - 1);
	}
}

function isBehind(block: Element, other: Element | undefined): boolean {
	return other !== undefined && compareInReadingOrder(other, block) <= 0;
}

/** Looks at each block of a group, and how they stand. */
export function lookAt(group: BlockGroup): DOMRect[] {
	const boxes = group.blocks.map(boxOf);
	const isOrdered = boxes.every((box, place) => box.height > 0 && box.top >= (boxes[place - 1]?.top ?? Number.NEGATIVE_INFINITY));
	group.layout = isOrdered ? 'ordered' : group.blocks.some(isRendered) ? 'mixed' : 'hidden';
	return boxes;
}

/** Shown, be it without a box of its own (`display: contents`, or nothing in it but what floats). */
export function isRendered(element: Element): boolean {
	return Element.prototype.checkVisibility.call(element) || getComputedStyle(element).display === 'contents';
}
