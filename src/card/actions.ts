import type { CardContent } from './content.ts';

/** Stands for a group where the reader says that the word is no use of its term, such as a name. No group has this id. */
export const noGroup = 'none';

/**
 * What a reader can do from a card, pinned or not; `content` says from which. Whoever makes the cards says what comes of it.
 * What is to be kept resolves to false where it could not be.
 */
export interface CardActions {
	/** Closes the card beside the word; a pinned card closes by itself. */
	close(): void;
	/** Turns the open card into a pinned one; without it there is nothing to pin with. */
	pin?(content: CardContent): void;
	/** Opens the comparison in a tab, at the card's place in it. */
	openComparison(content: CardContent): void;
	/** "Not this sense": the reader picks the group that is right, or {@link noGroup}. */
	correct(content: CardContent, group: string): Promise<boolean>;
	/** Takes the reader's correction back. */
	takeBackCorrection(content: CardContent): Promise<boolean>;
	/** Marks nothing in the card's sense from now on, on any page; `isMuted` false takes that back. */
	muteSense(content: CardContent, isMuted: boolean): Promise<boolean>;
	/** Switches the lens off on the page's site. */
	muteSite(): Promise<boolean>;
}
