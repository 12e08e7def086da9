import type { SourceFile } from './source-files.ts';
import { isNode, type SyntaxNode, stringOf, walkSource } from './syntax.ts';

/** Keys of sentences that a file asks for; `undefined` for one that is put together as it runs, which nobody could check. */
export function keysUsedIn(file: SourceFile): (string | undefined)[] {
	const keys: (string | undefined)[] = [];
	walkSource(file, (node) => {
		if (node.type === 'CallExpression' && isNamed(node['callee'], 'say')) keys.push(stringOf((node['arguments'] as SyntaxNode[])[0]));
		else if (node.type === 'JSXOpeningElement' && isNamed(node['name'], 'Sentence')) keys.push(keyOfSentence(node));
	});
	return keys;
}

/** Keys that a manifest asks for, as the browser spells them. */
export function keysInManifest(text: string): string[] {
	return [...text.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key.replaceAll('_', '.'));
}

function keyOfSentence(element: SyntaxNode): string | undefined {
	const attributes = element['attributes'] as SyntaxNode[];
	const of = attributes.find((attribute) => isNamed(attribute['name'], 'of'));
	return stringOf(of?.['value']);
}

function isNamed(node: unknown, name: string): boolean {
	return isNode(node) && node['name'] === name;
}
