import type { SourceFile } from './source-files.ts';
import { isNode, type SyntaxNode, stringOf, walkSource } from './syntax.ts';

/** Attributes, and properties of our own pieces, whose text is seen or heard. */
const shownAttributes = /^(?:title|placeholder|alt|label|name|aria-(?:label|description|valuetext|roledescription|placeholder))$/;

/** Elements of HTML on which `name` is for machines. */
const isNamedForMachines = (element: string, attribute: string) => attribute === 'name' && /^(?:input|Icon)$/.test(element);

/** Names that are the same in every language. */
const untranslated = /^storage\.(?:local|session|sync)$/;

/** Looks like something to be read: begins like a sentence, or has three words. Keys of the keyboard are one word with a capital inside. */
const isProse = (text: string) => /^\p{Lu}\p{Ll}+(?:[^\p{L}]|$)|\p{L}\s\p{L}+\s\p{L}/u.test(text);

/** What a file shows or says that no translator gets to see: `path: text` for each. */
export function hardCodedWordsIn(file: SourceFile): string[] {
	const found = new Set<string>();
	const note = (text: string | undefined) => {
		if (text !== undefined && /\p{L}/u.test(text) && !untranslated.test(text.trim())) found.add(`${file.path}: ${text.trim()}`);
	};
	walkSource(file, (node, parent, key) => {
		if (node.type === 'JSXText') note(String(node['value']));
		else if (node.type === 'JSXExpressionContainer' && key === 'children') for (const text of textsIn(node)) note(text);
		else if (isBareString(node, parent, key) && isProse(stringOf(node) ?? '')) note(stringOf(node));
		else if (node.type === 'JSXAttribute' && isShown(node, parent)) for (const text of textsIn(node['value'])) note(text);
	});
	return [...found];
}

/** Not compared with anything, no error for developers, no attribute, and no name of a module. */
function isBareString(node: SyntaxNode, parent: SyntaxNode | undefined, key: string): boolean {
	if (stringOf(node) === undefined || parent === undefined) return false;
	if (parent.type === 'NewExpression' && isNode(parent['callee']) && parent['callee']['name'] === 'Error') return false;
	return !/^(?:JSX|Import|Export|TS|BinaryExpression|SwitchCase)/.test(parent.type) && key !== 'key';
}

function isShown(attribute: SyntaxNode, element: SyntaxNode | undefined): boolean {
	const name = nameOf(attribute);
	return shownAttributes.test(name) && !isNamedForMachines(nameOf(element), name);
}

function nameOf(node: SyntaxNode | undefined): string {
	const name = node?.['name'];
	return isNode(name) ? String(name['name']) : '';
}

/** The strings that an expression may come to: of both branches, and of every part of a template. */
function textsIn(node: unknown): string[] {
	if (!isNode(node)) return [];
	const text = stringOf(node);
	if (text !== undefined) return [text];
	switch (node.type) {
		case 'JSXExpressionContainer':
			return textsIn(node['expression']);
		case 'ConditionalExpression':
			return [...textsIn(node['consequent']), ...textsIn(node['alternate'])];
		case 'LogicalExpression':
			return [...textsIn(node['left']), ...textsIn(node['right'])];
		case 'BinaryExpression':
			return node['operator'] === '+' ? [...textsIn(node['left']), ...textsIn(node['right'])] : [];
		case 'TemplateLiteral':
			return (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
		default:
			return [];
	}
}
