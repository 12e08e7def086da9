import type { ComponentChildren } from 'preact';
import { type PlaceholderOf, say, type WordKey } from '../wording/words.ts';

interface SentenceProps<Key extends WordKey> {
	readonly of: Key;
	/** What stands in the place of each placeholder. */
	readonly parts: Readonly<Record<PlaceholderOf<Key>, ComponentChildren>>;
	/** What becomes of the words between; plain text where it is not given. */
	readonly between?: (words: string) => ComponentChildren;
}

/** A sentence in which elements stand, wherever a language puts them. */
export function Sentence<Key extends WordKey>({ of, parts, between = (words) => words }: SentenceProps<Key>) {
	// Names of placeholders are at the odd places.
	const pieces = (say as (key: WordKey) => string)(of).split(/\{(\w+)\}/);
	return <>{pieces.map((piece, place) => (place % 2 ? parts[piece as PlaceholderOf<Key>] : piece && between(piece)))}</>;
}
