import { describe, expect, it } from 'vitest';
import { shippedGlossary } from '../support/shipped-data.ts';
import { codeName, type SourceFile, sourceFiles } from '../support/source-files.ts';
import { childNodes, isSyntaxNode, literalText, parseSource, type SyntaxNode } from '../support/syntax-tree.ts';

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
	const namesBelow = (node: SyntaxNode): string[] => {
		if (node.type === 'JSXAttribute' && isSyntaxNode(node['name']) && node['name']['name'] === 'class') return [];
		const text = node.type === 'JSXText' ? String(node['value']).trim() : literalText(node);
		const own = text !== undefined && names.has(text) ? [text] : [];
		return [...own, ...childNodes(node).flatMap(({ child }) => namesBelow(child))];
	};
	return namesBelow(parseSource(file));
}

describe('the code', () => {
	it('names no term, group or sense of the content it ships', () => {
		const naming = ['src', 'entrypoints']
			.flatMap((folder) => sourceFiles(folder, codeName))
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
