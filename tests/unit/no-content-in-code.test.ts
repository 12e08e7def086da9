import { describe, expect, it } from 'vitest';
import { shippedGlossary } from '../support/shipped-data.ts';
import { isScript, readSourceFiles, type SourceFile } from '../support/source-files.ts';
import { isNode, stringOf, walkSource } from '../support/syntax.ts';

const names = new Set(
	shippedGlossary.terms.flatMap(({ term, forms, groups, senses }) => [
		term,
		...forms,
		...groups.map(({ id }) => id),
		...senses.map(({ id }) => id),
	]),
);

/** Strings and JSX texts that are a name of the content and nothing else. A class of the markup is a name of its own. */
function contentNamesIn(file: SourceFile): string[] {
	const found: string[] = [];
	walkSource(file, (node, parent) => {
		if (parent?.type === 'JSXAttribute' && isNode(parent['name']) && parent['name']['name'] === 'class') return;
		const text = node.type === 'JSXText' ? String(node['value']).trim() : stringOf(node);
		if (text !== undefined && names.has(text)) found.push(text);
	});
	return found;
}

describe('the code', () => {
	it('names no term, group or sense of the content it ships', () => {
		const naming = readSourceFiles('src', 'entrypoints')
			.filter(isScript)
			.flatMap((file) => contentNamesIn(file).map((name) => `${file.path}: ${name}`));
		expect(naming).toEqual([]);
	});
});

describe('contentNamesIn', () => {
	const [{ term = '', groups = [], senses = [] } = {}] = shippedGlossary.terms;
	const group = groups[0]?.id ?? '';
	const sense = senses[0]?.id ?? '';

	it.each([
		[`if (group === '${group}') a();`, group],
		[`const a = "${sense}";`, sense],
		[`const a = \`${term}\`;`, term],
		[`const a = <b>${term}</b>;`, term],
		[`const a = { '${sense}': 1 };`, sense],
	])('finds the name in %s', (text, name) => {
		expect(contentNamesIn({ path: 'src/ui/a.tsx', text })).toEqual([name]);
	});

	it.each([
		[`const a = <b class="${group}" />;`],
		[`// ${term}: '${group}'`],
		[`const a = 'the ${term} of it';`],
		[`const a = '${term}s-${group}';`],
	])('passes %s', (text) => {
		expect(contentNamesIn({ path: 'src/ui/a.tsx', text })).toEqual([]);
	});
});
