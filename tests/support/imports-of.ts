import type { SourceFile } from './source-files.ts';
import { allNodes, isSyntaxNode, literalText, parseSource, type SyntaxNode } from './syntax-tree.ts';

/** Stands for an import whose source is computed, so that no rule can tell where it leads. */
export const computedImport = '<computed>';

/**
 * Every module or pattern that a file imports: statements (types too), re-exports, `import()`, `import('…')` types,
 * `import.meta.glob`, and `new URL('…', import.meta.url)`, by which bundlers find workers.
 */
export function importsOf(file: SourceFile): string[] {
	return [...allNodes(parseSource(file))].flatMap(sourcesIn);
}

function sourcesIn(node: SyntaxNode): string[] {
	switch (node.type) {
		case 'ImportDeclaration':
		case 'ExportAllDeclaration':
		case 'ImportExpression':
		case 'TSImportType':
			return [literalText(node['source']) ?? computedImport];
		case 'ExportNamedDeclaration':
			return node['source'] ? [literalText(node['source']) ?? computedImport] : [];
		case 'TSExternalModuleReference':
			return [literalText(node['expression']) ?? computedImport];
		case 'CallExpression':
			return isImportMeta(node['callee'], 'glob') ? patternsIn(argument(node, 0)) : [];
		case 'NewExpression':
			return isImportMeta(argument(node, 1), 'url') ? [literalText(argument(node, 0)) ?? computedImport] : [];
		default:
			return [];
	}
}

function argument(node: SyntaxNode, place: number): unknown {
	return (node['arguments'] as readonly unknown[])[place];
}

/** A pattern that starts with `!` takes files away again. */
function patternsIn(patterns: unknown): string[] {
	const list = isSyntaxNode(patterns) && patterns.type === 'ArrayExpression' ? (patterns['elements'] as readonly unknown[]) : [patterns];
	return list.map((pattern) => literalText(pattern) ?? computedImport).filter((pattern) => !pattern.startsWith('!'));
}

function isImportMeta(node: unknown, name: string): boolean {
	if (!isSyntaxNode(node) || node.type !== 'MemberExpression') return false;
	const { object, property } = node as unknown as { object: SyntaxNode; property: SyntaxNode };
	return object.type === 'MetaProperty' && property['name'] === name;
}
