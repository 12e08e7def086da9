import { lineSeparator, objectPlaceholder, type Piece, type TextRun } from './text-run.ts';

/** Joins text nodes into one run until a boundary ends it. */
export class RunBuilder {
	private text = '';
	/** Last part of the text, kept because to look into a text that grows copies all of it. */
	private last = '';
	private pieces: Piece[] = [];
	/** Inline elements whose edge was crossed since the last text node: their style may lay them out apart. */
	private readonly crossed: Element[] = [];

	addText(node: Text): void {
		const { data } = node;
		if (data === '') {
			// It says nothing; but what is known of it, when it is empty now, must be found.
			this.pieces.push({ node, start: this.text.length });
			return;
		}
		if (this.crossed.length > 0) {
			// `<span>Sales</span><span>Team</span>`: one word or two is a matter of style, asked only where it matters.
			if (joinsWords(this.last, data) && this.crossed.some(isLaidOutApart)) this.append(lineSeparator);
			this.crossed.length = 0;
		}
		this.pieces.push({ node, start: this.text.length });
		this.append(data);
	}

	crossEdge(element: Element): void {
		if (this.text.length > 0) this.crossed.push(element);
	}

	breakLine(): void {
		if (this.text.length > 0) this.append(lineSeparator);
	}

	addObject(): void {
		if (this.text.length > 0) this.append(objectPlaceholder);
	}

	/** Returns the run so far, if it holds any text node, and starts anew. */
	flush(): TextRun | undefined {
		if (this.pieces.length === 0) return undefined;
		const run = { text: this.text, pieces: this.pieces };
		this.text = '';
		this.last = '';
		this.pieces = [];
		this.crossed.length = 0;
		return run;
	}

	private append(part: string): void {
		this.text += part;
		this.last = part;
	}
}

function joinsWords(before: string, after: string): boolean {
	return isWordUnit(before.charCodeAt(before.length - 1)) && isWordUnit(after.charCodeAt(0));
}

/** ASCII letters and digits, and everything beyond ASCII: to ask once too often costs a look at a style. */
function isWordUnit(unit: number): boolean {
	return unit > 0x7f || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
}

function isLaidOutApart(element: Element): boolean {
	const { display } = getComputedStyle(element);
	return display !== '' && display !== 'inline' && display !== 'contents' && !display.startsWith('ruby');
}
