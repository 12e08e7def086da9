import { parseSync } from 'vite';
import type { SourceFile } from './source-files.ts';

/** A node of the ESTree with TypeScript's additions. */
export interface SyntaxNode {
	readonly type: string;
	readonly [key: string]: unknown;
}

/** @param key the property of `parent` that holds `node`, itself or in a list */
export type Visit = (node: SyntaxNode, parent: SyntaxNode | undefined, key: string) => void;

/** @throws where the file does not parse */
export function walkSource({ path, text }: SourceFile, visit: Visit): void {
	const { program, errors } = parseSync(path, text);
	if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
	walk(program as unknown as SyntaxNode, undefined, '', visit);
}

export function isNode(value: unknown): value is SyntaxNode {
	return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** The text of a string literal, or of a template without holes. */
export function stringOf(node: unknown): string | undefined {
	if (!isNode(node)) return undefined;
	if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
	if (node.type !== 'TemplateLiteral') return undefined;
	const quasis = node['quasis'] as { value: { cooked: string } }[];
	return quasis.length === 1 ? quasis[0]?.value.cooked : undefined;
}

function walk(node: SyntaxNode, parent: SyntaxNode | undefined, key: string, visit: Visit): void {
	visit(node, parent, key);
	for (const [name, value] of Object.entries(node))
		for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, node, name, visit);
}
