/** A box of the viewport in CSS px. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Room around the card that counts as on the way to it, in CSS px: across its nearer edge's ends, and before that edge. */
const [aside, before] = [8, 4];

/**
 * Whether `point` lies between a mark and its card, so that a pointer on its way over does not close the card: inside the
 * polygon spanned by the place where it left the mark and the card's nearer edge, beside the card, or between both boxes.
 */
export function isInSafePolygon(point: Point, left: Point, mark: Box, card: Box): boolean {
	return isInTriangle(point, left, ...nearerEdge(card, left)) || isBeside(point, card) || isInGap(point, mark, card);
}

/** The corners of `card` that face `from`, a little outside of it, so that a way to a far corner may be flat or crooked. */
function nearerEdge({ left, top, right, bottom }: Box, from: Point): [Point, Point] {
	if (from.y <= top || from.y >= bottom) {
		const y = from.y <= top ? top - before : bottom + before;
		return [
			{ x: left - aside, y },
			{ x: right + aside, y },
		];
	}
	const x = from.x < left ? left - before : right + before;
	return [
		{ x, y: top - aside },
		{ x, y: bottom + aside },
	];
}

function isBeside({ x, y }: Point, { left, top, right, bottom }: Box): boolean {
	return x >= left - before && x <= right + before && y >= top - before && y <= bottom + before;
}

/** The strip between the two boxes where they face each other. */
function isInGap({ x, y }: Point, mark: Box, card: Box): boolean {
	const top = Math.min(mark.bottom, card.bottom);
	const bottom = Math.max(mark.top, card.top);
	return y >= top && y <= bottom && x >= mark.left && x <= mark.right;
}

function isInTriangle(p: Point, a: Point, b: Point, c: Point): boolean {
	const side = (from: Point, to: Point) => (to.x - from.x) * (p.y - from.y) - (to.y - from.y) * (p.x - from.x);
	const [ab, bc, ca] = [side(a, b), side(b, c), side(c, a)];
	return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
}
