import { type MarkedRange, textSegments } from './text-segments.ts';

interface MarkedTextProps {
	readonly text: string;
	readonly ranges: readonly MarkedRange[];
}

/** A text with ranges marked. It is built from text nodes only, so no text can turn into markup. */
export function MarkedText({ text, ranges }: MarkedTextProps) {
	return (
		<>
			{textSegments(text, ranges).map((segment, place) =>
				segment.kinds.length === 0 ? (
					segment.text
				) : (
					<mark key={place} class={segment.kinds.map((kind) => `marked-${kind}`).join(' ')}>
						{segment.text}
					</mark>
				),
			)}
		</>
	);
}
