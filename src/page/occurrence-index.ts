import type { PageOccurrence } from './page-occurrence.ts';
import type { Stretch } from './text-run.ts';

/** Which occurrences stand in which text node. The one list of what is known on the page. */
export class OccurrenceIndex {
	readonly #all = new Set<PageOccurrence>();
	readonly #byNode = new WeakMap<Text, PageOccurrence[]>();

	get size(): number {
		return this.#all.size;
	}

	[Symbol.iterator](): IterableIterator<PageOccurrence> {
		return this.#all.values();
	}

	add(occurrence: PageOccurrence): void {
		this.#all.add(occurrence);
		for (const { node } of occurrence.stretches) {
			const own = this.#byNode.get(node);
			if (own) own.push(occurrence);
			else this.#byNode.set(node, [occurrence]);
		}
	}

	/** Forgets every occurrence that touches `node` and returns them. */
	forget(node: Text): readonly PageOccurrence[] {
		const own = this.#byNode.get(node);
		if (!own) return [];
		for (const occurrence of own) this.#drop(occurrence, node);
		this.#byNode.delete(node);
		return own;
	}

	has(node: Text): boolean {
		return this.#byNode.has(node);
	}

	isKnown(occurrence: PageOccurrence): boolean {
		return this.#all.has(occurrence);
	}

	/** The occurrence that covers the caret position `offset` of `node`; both edges count as inside. */
	at(node: Text, offset: number): PageOccurrence | undefined {
		return this.#byNode.get(node)?.find(({ stretches }) => stretches.some((stretch) => covers(stretch, node, offset)));
	}

	inNode(node: Text): readonly PageOccurrence[] {
		return this.#byNode.get(node) ?? [];
	}

	clear(): void {
		for (const { stretches } of this.#all) for (const { node } of stretches) this.#byNode.delete(node);
		this.#all.clear();
	}

	#drop(occurrence: PageOccurrence, except: Text): void {
		this.#all.delete(occurrence);
		for (const { node } of occurrence.stretches) {
			if (node === except) continue;
			const left = this.#byNode.get(node)?.filter((each) => each !== occurrence) ?? [];
			if (left.length > 0) this.#byNode.set(node, left);
			else this.#byNode.delete(node);
		}
	}
}

function covers({ node, from, to }: Stretch, wanted: Text, offset: number): boolean {
	return node === wanted && from <= offset && offset <= to;
}
