import { expect, test } from 'vitest';
import { topLayerAround } from '../../../src/page/top-layer.ts';
import { putOnPage } from '../../support/put-on-page.ts';

const open = (root: ParentNode, selector: string) => (root.querySelector(selector) as HTMLDialogElement).showModal();
const around = (root: ParentNode, selector: string) => topLayerAround(root.querySelector(selector) as Element);

test('is the modal dialog around a word, the innermost of several', () => {
	const root = putOnPage(
		'<dialog id="a"><p>one</p><dialog id="b"><i>two</i></dialog></dialog><dialog id="c"><b>three</b></dialog><u>four</u>',
	);
	for (const id of ['a', 'b', 'c']) open(root, `#${id}`);
	expect(around(root, 'p')).toBe(root.querySelector('#a'));
	expect(around(root, 'i')).toBe(root.querySelector('#b'));
	expect(around(root, 'b')).toBe(root.querySelector('#c'));
	expect(around(root, 'u')).toBeUndefined();
	putOnPage('');
});

test('is found from inside of shadow trees, and in them', () => {
	const root = putOnPage('<div id="outside"></div><dialog id="around"><div id="inside"></div></dialog>');
	const [outside, inside] = ['#outside', '#inside'].map((id) => (root.querySelector(id) as HTMLElement).attachShadow({ mode: 'open' })) as [
		ShadowRoot,
		ShadowRoot,
	];
	outside.innerHTML = '<dialog><p>one</p></dialog>';
	inside.innerHTML = '<p>two</p>';
	open(root, '#around');
	open(outside, 'dialog');
	expect(around(outside, 'p')).toBe(outside.querySelector('dialog'));
	expect(around(inside, 'p')).toBe(root.querySelector('#around'));
	putOnPage('');
});

test('is no dialog that lets the page around it be used', () => {
	const root = putOnPage('<dialog open><p>one</p></dialog>');
	expect(around(root, 'p')).toBeUndefined();
});
