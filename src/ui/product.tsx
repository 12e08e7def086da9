import { say } from '../wording/words.ts';

export const productName = say('product.name');

/** The product's mark: a lens over a dotted line. Decoration: the name stands beside it. */
export function ProductMark() {
	return (
		<svg class="product-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
			<circle cx="10.5" cy="9.5" r="7.25" fill="none" stroke="currentColor" stroke-width="2.5" />
			<path d="M15.8 14.8l4.4 4.4" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
			<path d="M7 10.5h7.1" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-dasharray="0 3.5" />
		</svg>
	);
}
