import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareInReadingOrder, createOrderedList } from '../../../src/page/reading-order.ts';
import { putOnPage } from '../../support/put-on-page.ts';
import { grow, type Plan, randomTree } from '../../support/random-tree.ts';

/** All nodes as they are read: an element, then its shadow tree, then its children. */
function inReadingOrder(root: Node): Node[] {
	const shadow = root instanceof Element ? root.shadowRoot : null;
	return [root, ...(shadow ? [...shadow.childNodes].flatMap(inReadingOrder) : []), ...[...root.childNodes].flatMap(inReadingOrder)];
}

test('orders the nodes of any page, across shadow trees, as they are read', () => {
	const property = fc.property(randomTree, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (plans: Plan[], chance) => {
		const root = putOnPage('');
		grow(root, plans);
		const expected = inReadingOrder(root);
		const shuffled = expected
			.map((node) => ({ node, key: chance.next().value }))
			.sort((a, b) => a.key - b.key)
			.map(({ node }) => node);
		const sorted = shuffled.sort(compareInReadingOrder);
		expect(sorted.every((node, place) => node === expected[place])).toBe(true);
	});
	fc.assert(property, { numRuns: 100 });
});

test('puts nodes of any page in reading order, in whatever order they come', () => {
	const property = fc.property(randomTree, fc.infiniteStream(fc.nat()), (plans: Plan[], chance) => {
		const root = putOnPage('');
		grow(root, plans);
		const expected = inReadingOrder(root);
		const left = [...expected];
		const list = createOrderedList<Node>((node) => node);
		while (left.length > 0) {
			// Often the next one, as when a page is read.
			const { value } = chance.next();
			list.insert(left.splice(value % 3 === 0 ? value % left.length : 0, 1)[0] as Node);
		}
		expect(list.items.every((node, place) => node === expected[place])).toBe(true);
	});
	fc.assert(property, { numRuns: 100 });
});

test('is zero for a node and itself only', () => {
	const root = putOnPage('<p></p><p></p>');
	const [a, b] = [...root.children] as [Element, Element];
	expect([compareInReadingOrder(a, a), Math.sign(compareInReadingOrder(a, b)), Math.sign(compareInReadingOrder(b, a))]).toEqual([0, -1, 1]);
});
