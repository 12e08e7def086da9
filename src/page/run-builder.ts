import { lineSeparator, objectPlaceholder, type Piece, type TextRun } from './text-run.ts';

const wordAtEnd = /[\p{L}\p{N}]$/u;
const wordAtStart = /^[\p{L}\p{N}]/u;

/** Joins text nodes into one run until a boundary ends it. */
export class RunBuilder {
	#parts: string[] = [];
	#length = 0;
	#pieces: Piece[] = [];
	#last = '';
	/** Inline elements whose edge was crossed since the last text node: their style may lay them out apart. */
	#crossed: Element[] = [];

	addText(node: Text): void {
		const { data } = node;
		if (data === '') return;
		// `<span>Sales</span><span>Team</span>`: one word or two is a matter of style, asked only where it matters.
		if (this.#crossed.length > 0 && wordAtEnd.test(this.#last) && wordAtStart.test(data) && this.#crossed.some(isLaidOutApart))
			this.#append(lineSeparator);
		this.#pieces.push({ node, start: this.#length });
		this.#append(data);
		this.#crossed = [];
	}

	crossEdge(element: Element): void {
		if (this.#pieces.length > 0) this.#crossed.push(element);
	}

	breakLine(): void {
		if (this.#pieces.length > 0) this.#append(lineSeparator);
	}

	addObject(): void {
		if (this.#pieces.length > 0) this.#append(objectPlaceholder);
	}

	/** Returns the run so far, if it holds any text, and starts anew. */
	flush(): TextRun | undefined {
		if (this.#pieces.length === 0) return undefined;
		const run = { text: this.#parts.length === 1 ? this.#last : this.#parts.join(''), pieces: this.#pieces };
		this.#parts = [];
		this.#length = 0;
		this.#pieces = [];
		this.#last = '';
		this.#crossed = [];
		return run;
	}

	#append(part: string): void {
		this.#parts.push(part);
		this.#length += part.length;
		this.#last = part;
	}
}

function isLaidOutApart(element: Element): boolean {
	const { display } = getComputedStyle(element);
	return display !== '' && display !== 'inline' && display !== 'contents' && !display.startsWith('ruby');
}
