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

/**
 * Whether `point` lies between a mark and its card, so that a pointer on its way over does not close the card:
 * inside the polygon spanned by the place where it left the mark and the card's nearer edge, or between both boxes.
 */
export function isInSafePolygon(point: Point, left: Point, mark: Box, card: Box): boolean {
	return isInTriangle(point, left, ...nearerEdge(card, left)) || isInGap(point, mark, card);
}

/** The two corners of `card` that face `from`, a little widened so that a slightly crooked path still counts. */
function nearerEdge({ left, top, right, bottom }: Box, from: Point): [Point, Point] {
	const slack = 8;
	if (from.y <= top)
		return [
			{ x: left - slack, y: top + slack },
			{ x: right + slack, y: top + slack },
		];
	if (from.y >= bottom)
		return [
			{ x: left - slack, y: bottom - slack },
			{ x: right + slack, y: bottom - slack },
		];
	const x = from.x < left ? left + slack : right - slack;
	return [
		{ x, y: top - slack },
		{ x, y: bottom + slack },
	];
}

/** The strip between the two boxes where they face each other. */
function isInGap({ x, y }: Point, mark: Box, card: Box): boolean {
	const isBeside = x >= Math.min(mark.left, card.left) && x <= Math.max(mark.right, card.right);
	const top = Math.min(mark.bottom, card.bottom);
	const bottom = Math.max(mark.top, card.top);
	return isBeside && y >= top && y <= bottom && x >= mark.left && x <= mark.right;
}

function isInTriangle(p: Point, a: Point, b: Point, c: Point): boolean {
	const side = (from: Point, to: Point) => (to.x - from.x) * (p.y - from.y) - (to.y - from.y) * (p.x - from.x);
	const [ab, bc, ca] = [side(a, b), side(b, c), side(c, a)];
	return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
}
