import { describe, expect, test } from 'vitest';
import { hasNativeTooltip } from '../../../src/page/native-tooltip.ts';
import { putOnPage } from '../../support/put-on-page.ts';

/** The first text in which `word` stands, into open shadow roots too. */
function textWith(word: string, root: Node): Text | undefined {
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		if (node instanceof Text && node.data.includes(word)) return node;
		const found = node instanceof Element && node.shadowRoot ? textWith(word, node.shadowRoot) : undefined;
		if (found) return found;
	}
	return undefined;
}

function hasTooltip(html: string): boolean {
	const root = putOnPage('');
	root.setHTMLUnsafe(html);
	const text = textWith('word', root);
	if (!text) throw new Error('the page has no "word"');
	return hasNativeTooltip(text);
}

describe('hasNativeTooltip', () => {
	test.each([
		['a title of the element itself', '<p title="A hint">word</p>'],
		['a title further out', '<section title="A hint"><p>our <b>word</b></p></section>'],
		['a title nearer by than an empty one', '<p title=""><b title="A hint">word</b></p>'],
		['a title of the host of a shadow root', '<div title="A hint"><template shadowrootmode="open"><p>word</p></template></div>'],
		[
			'a title around the slot it is shown in',
			'<div><template shadowrootmode="open"><p title="A hint"><slot></slot></p></template>word</div>',
		],
		['the title of a drawing', '<svg><g><title>A hint</title><text>word</text></g></svg>'],
		['a title around a drawing', '<p title="A hint"><svg><text>word</text></svg></p>'],
		['a title on a form whose field hides its attributes', '<form title="A hint"><input name="getAttribute"><p>word</p></form>'],
	])('is true for %s', (_, html) => {
		expect(hasTooltip(html)).toBe(true);
	});

	test.each([
		['no title', '<p>word</p>'],
		['a title of something beside it', '<p>word <b title="A hint">of mouth</b></p>'],
		['an empty title nearer by than another', '<section title="A hint"><p title="">word</p></section>'],
		['a title inside the element', '<p>word<svg><title>A hint</title></svg></p>'],
		['an empty title of a drawing in one that has one', '<svg><title>A hint</title><g><title></title><text>word</text></g></svg>'],
		['an attribute of a drawing, which is none of its title', '<svg><g title="A hint"><text>word</text></g></svg>'],
	])('is false for %s', (_, html) => {
		expect(hasTooltip(html)).toBe(false);
	});
});
