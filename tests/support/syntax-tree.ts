import { parseSync } from 'vite';
import type { SourceFile } from './source-files.ts';

/** A node of a syntax tree (ESTree with the nodes of TypeScript and JSX). */
export interface SyntaxNode {
	readonly type: string;
	readonly [key: string]: unknown;
}

/** Parses TypeScript or JSX. @throws naming the file where it does not parse */
export function parseSource({ path, text }: SourceFile): SyntaxNode {
	const { program, errors } = parseSync(path, text);
	if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join('; ')}`);
	return program as unknown as SyntaxNode;
}

/** The nodes right below `node`, each with the name of the field that holds it. */
export function childNodes(node: SyntaxNode): { readonly field: string; readonly child: SyntaxNode }[] {
	return Object.entries(node).flatMap(([field, value]) =>
		(Array.isArray(value) ? value : [value]).filter(isSyntaxNode).map((child) => ({ field, child })),
	);
}

/** `root` and every node below it. */
export function* allNodes(root: SyntaxNode): Generator<SyntaxNode> {
	yield root;
	for (const { child } of childNodes(root)) yield* allNodes(child);
}

export function isSyntaxNode(value: unknown): value is SyntaxNode {
	return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The text of a string literal or of a template without placeholders; `undefined` for anything else. */
export function literalText(node: unknown): string | undefined {
	if (!isSyntaxNode(node)) return undefined;
	if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
	if (node.type !== 'TemplateLiteral') return undefined;
	const { quasis } = node as unknown as { quasis: { value: { cooked: string } }[] };
	return quasis.length === 1 ? quasis[0]?.value.cooked : undefined;
}
