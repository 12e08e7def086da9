import type { Sense } from '../glossary/schema.ts';
import type { MarkedRange } from '../ui/text-segments.ts';

/** All that a card shows, as plain data. */
export interface CardContent {
	/** The word as it stands on the page. */
	readonly word: string;
	readonly term: string;
	readonly group: string;
	readonly sense: Sense;
	/** Probability of the group, 0 to 1. */
	readonly confidence: number;
	/** False where the card says "could be" and shows the runner-up as well. */
	readonly isSure: boolean;
	/** The reader's own sentence, with the word and its cues. */
	readonly quote: { readonly text: string; readonly ranges: readonly MarkedRange[] };
	/** The other groups, likeliest first, each with its lead sense. */
	readonly others: readonly { readonly group: string; readonly sense: Sense; readonly probability: number }[];
	/** The matching sense on the other side of the comparison. */
	readonly counterpart?: { readonly term: string; readonly sense: Sense };
	/** Place in the comparison that the card links to. */
	readonly anchor: string;
	/** Where the sentence was read, for those who copy it. */
	readonly page: { readonly title: string; readonly address: string };
	/** Whether the reader chose the group here, or corrections made elsewhere had a part in it. */
	readonly correction?: 'by-reader' | 'learned';
}
