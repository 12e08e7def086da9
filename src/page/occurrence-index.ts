import { isConnected, textWalker } from './native-dom.ts';
import { type PageOccurrence, type Passage, placesOf } from './page-occurrence.ts';
import { isSameRun, type Piece, type TextRun } from './text-run.ts';

/** A run that holds occurrences. */
export interface KnownRun {
	readonly run: TextRun;
	/** One, but for very long runs. Never empty. */
	readonly passages: readonly Passage[];
}

const none: readonly KnownRun[] = [];
const nodeOfPiece = ({ node }: Piece): Text => node;

/** What is known of the page: which runs hold occurrences, and in which text nodes. The one list of it. */
export class OccurrenceIndex {
	/** A run stands under each text node that an occurrence of it touches. A plain map: what left is swept out. */
	readonly #byNode = new Map<Text, KnownRun>();
	readonly #runs = new Set<KnownRun>();
	#size = 0;

	/** Number of occurrences. */
	get size(): number {
		return this.#size;
	}

	get runs(): ReadonlySet<KnownRun> {
		return this.#runs;
	}

	*[Symbol.iterator](): Generator<PageOccurrence> {
		for (const { passages } of this.#runs) for (const { occurrences } of passages) yield* occurrences;
	}

	/** Whether `run` is known as it stands, so that nothing about it has changed. */
	isUnchanged(run: TextRun): boolean {
		if (this.#size === 0) return false;
		for (const { node } of run.pieces) {
			const known = this.#byNode.get(node);
			if (known) return isSameRun(known.run, run);
		}
		return false;
	}

	/** A run was read: it holds `passages`, and all that was known of its text nodes is void. @returns what was voided */
	replace(run: TextRun, passages: readonly Passage[]): readonly KnownRun[] {
		const lost = this.#size === 0 ? none : this.#forgetRuns(run.pieces, nodeOfPiece);
		if (passages.length > 0) this.#add({ run, passages });
		return lost;
	}

	/** Forgets every run with an occurrence in one of these nodes. @returns what was forgotten */
	#forgetRuns<T>(items: Iterable<T>, nodeOf: (item: T) => Text): readonly KnownRun[] {
		let lost: KnownRun[] | undefined;
		for (const item of items) {
			const known = this.#byNode.get(nodeOf(item));
			if (!known) continue;
			this.#drop(known);
			lost ??= [];
			lost.push(known);
		}
		return lost ?? none;
	}

	/** Forgets what stands in `root` or under it, in its own tree. @returns what was forgotten */
	forgetUnder(root: Node): readonly KnownRun[] {
		if (this.#size === 0) return none;
		const texts: Text[] = [];
		const walker = textWalker(root);
		for (let node: Node | null = root; node; node = walker.nextNode()) texts.push(node as Text);
		return this.#forgetRuns(texts, (node) => node);
	}

	/** Forgets what left the page. @returns what was forgotten */
	forgetGone(): readonly KnownRun[] {
		return this.#forgetRuns(
			[...this.#byNode.keys()].filter((node) => !isConnected(node)),
			(node) => node,
		);
	}

	/** What is known of a run that was just read. */
	runAt(run: TextRun): KnownRun | undefined {
		for (const { node } of run.pieces) {
			const known = this.#byNode.get(node);
			if (known) return known;
		}
		return undefined;
	}

	isKnown({ passage, node }: PageOccurrence): boolean {
		return this.#byNode.get(node)?.passages.includes(passage) === true;
	}

	/** The occurrence that covers the caret position `offset` of `node`; both edges count as inside. */
	at(node: Text, offset: number): PageOccurrence | undefined {
		const known = this.#byNode.get(node);
		const piece = known?.run.pieces.find((each) => each.node === node);
		if (!known || !piece) return undefined;
		const place = piece.start + offset;
		for (const { occurrences } of known.passages) {
			const found = lastStartingBy(occurrences, place);
			if (found && place <= found.runEnd) return found;
		}
		return undefined;
	}

	inNode(node: Text): readonly PageOccurrence[] {
		const known = this.#byNode.get(node);
		return known ? known.passages.flatMap(({ occurrences }) => occurrences.filter((each) => touches(each, node))) : [];
	}

	clear(): void {
		this.#byNode.clear();
		this.#runs.clear();
		this.#size = 0;
	}

	#add(known: KnownRun): void {
		this.#runs.add(known);
		for (const { occurrences } of known.passages) {
			this.#size += occurrences.length;
			for (const occurrence of occurrences) this.#link(occurrence, known);
		}
	}

	#link(occurrence: PageOccurrence, known: KnownRun): void {
		this.#byNode.set(occurrence.node, known);
		if (occurrence.isCut) for (const { node } of placesOf(occurrence)) this.#byNode.set(node, known);
	}

	#drop(known: KnownRun): void {
		if (!this.#runs.delete(known)) return;
		for (const { occurrences } of known.passages) {
			this.#size -= occurrences.length;
			for (const occurrence of occurrences) this.#unlink(occurrence, known);
		}
	}

	#unlink(occurrence: PageOccurrence, known: KnownRun): void {
		const nodes = occurrence.isCut ? known.run.pieces.map(({ node }) => node) : [occurrence.node];
		for (const node of nodes) if (this.#byNode.get(node) === known) this.#byNode.delete(node);
	}
}

function touches(occurrence: PageOccurrence, node: Text): boolean {
	return occurrence.node === node || (occurrence.isCut && placesOf(occurrence).some((place) => place.node === node));
}

/** The last occurrence that starts at or before `place` of the run's text. */
function lastStartingBy(occurrences: readonly PageOccurrence[], place: number): PageOccurrence | undefined {
	let low = 0;
	let high = occurrences.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((occurrences[middle]?.runStart ?? 0) <= place) low = middle + 1;
		else high = middle;
	}
	return occurrences[low - 1];
}
