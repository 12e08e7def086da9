import { runInNewContext } from 'node:vm';
import type { SourceFile } from './source-files.ts';
import { isNode, type SyntaxNode, walkSource } from './syntax.ts';

/** What the language itself gives, on any host. */
const languageNames = new Set<string>(runInNewContext('Object.getOwnPropertyNames(globalThis)'));
languageNames.delete('globalThis');

/** Types of the language's own library that are no values. */
const libraryTypes = new Set(
	'const Readonly Record Partial Required Pick Omit Extract Exclude NonNullable ReadonlyArray ReadonlyMap ReadonlySet Iterable ReturnType Parameters RegExpMatchArray'.split(
		' ',
	),
);

/** Parent and property under which an identifier names a member or a label and no variable. */
const memberPlaces = new Set([
	'MemberExpression.property',
	'Property.key',
	'PropertyDefinition.key',
	'MethodDefinition.key',
	'TSPropertySignature.key',
	'TSMethodSignature.key',
	'ImportSpecifier.imported',
	'ExportSpecifier.exported',
	'TSQualifiedName.right',
	'TSImportType.qualifier',
	'TSNamedTupleMember.label',
	'MetaProperty.meta',
	'MetaProperty.property',
]);

const declarationPlaces = /^(?:VariableDeclarator\.id|(?:Import\w*Specifier)\.local|CatchClause\.param|TSTypeParameter\.name|\w+\.params)$/;
const namedDeclarations = /^(?:Function|Class|TSTypeAlias|TSInterface|TSEnum)(?:Declaration|Expression)\.id$/;

/** Names a file uses but neither declares nor has from the language: what it expects of its host. */
export function freeNames(file: SourceFile): string[] {
	const declared = new Set<string>();
	const used = new Set<string>();
	walkSource(file, (node, parent, key) => {
		const place = `${parent?.type}.${key}`;
		if (declarationPlaces.test(place) || namedDeclarations.test(place)) for (const name of boundNames(node)) declared.add(name);
		if (node.type !== 'Identifier') return;
		if (memberPlaces.has(place) && parent?.['computed'] !== true) return;
		used.add(String(node['name']));
	});
	return [...used].filter((name) => !declared.has(name) && !languageNames.has(name) && !libraryTypes.has(name)).sort();
}

/** Names that a pattern such as `{ a, b: [c = d, ...e] }` binds. */
function boundNames(pattern: unknown): string[] {
	if (!isNode(pattern)) return [];
	const inside = (value: unknown) => (Array.isArray(value) ? value : [value]).flatMap(boundNames);
	const parts: Record<string, (node: SyntaxNode) => string[]> = {
		Identifier: (node) => [String(node['name'])],
		ObjectPattern: (node) => inside(node['properties']),
		Property: (node) => inside(node['value']),
		ArrayPattern: (node) => inside(node['elements']),
		AssignmentPattern: (node) => inside(node['left']),
		RestElement: (node) => inside(node['argument']),
		TSParameterProperty: (node) => inside(node['parameter']),
	};
	return parts[pattern.type]?.(pattern) ?? [];
}
