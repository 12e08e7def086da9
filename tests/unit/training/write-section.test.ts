import { describe, expect, it } from 'vitest';
import { replaceSection } from '../../../src/training/write-section.ts';

describe('replaceSection', () => {
	it('replaces what stands between the marks, and nothing else', () => {
		expect(replaceSection('a\n<!-- x -->\nold\n<!-- /x -->\nb', 'x', 'new')).toBe('a\n<!-- x -->\n\nnew\n\n<!-- /x -->\nb');
	});

	it('can be done again with the same result', () => {
		const once = replaceSection('<!-- x --><!-- /x -->', 'x', 'new');
		expect(replaceSection(once, 'x', 'new')).toBe(once);
	});

	it.each(['', '<!-- x -->', '<!-- /x --><!-- x -->', '<!-- y --><!-- /y -->'])('says which marks are missing: %s', (text) => {
		expect(() => replaceSection(text, 'x', 'new')).toThrow(/expected the marks <!-- x --> and <!-- \/x -->/);
	});
});
