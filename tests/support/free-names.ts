import { runInNewContext } from 'node:vm';
import type { SourceFile } from './source-files.ts';
import { allNodes, childNodes, parseSource, type SyntaxNode } from './syntax-tree.ts';

/** What every JavaScript engine has, in a page, in a worker and in Node; the door to everything else left out. */
const languageNames = new Set<string>(runInNewContext('Object.getOwnPropertyNames(globalThis)'));
languageNames.delete('globalThis');
languageNames.delete('console');

/** Types that TypeScript itself declares; the names of `languageNames` are types as well. */
const typeNames = new Set(
	(
		'const Awaited Exclude Extract InstanceType NonNullable Omit Parameters Partial Pick Readonly Record Required ReturnType ' +
		'ArrayLike AsyncGenerator AsyncIterable Generator Iterable IterableIterator Iterator PromiseLike PropertyKey ' +
		'ReadonlyArray ReadonlyMap ReadonlySet RegExpExecArray RegExpMatchArray TemplateStringsArray'
	).split(' '),
);

/** Fields of a node that hold a name which is not looked up: `object.name`, `{ name: … }`, `import { name as … }`. */
const unresolvedFields: Readonly<Record<string, readonly string[]>> = {
	MemberExpression: ['property'],
	Property: ['key'],
	PropertyDefinition: ['key'],
	MethodDefinition: ['key'],
	AccessorProperty: ['key'],
	TSPropertySignature: ['key'],
	TSMethodSignature: ['key'],
	TSEnumMember: ['id'],
	TSQualifiedName: ['right'],
	TSNamedTupleMember: ['label'],
	TSTypePredicate: ['parameterName'],
	TSImportType: ['qualifier'],
	LabeledStatement: ['label'],
	BreakStatement: ['label'],
	ContinueStatement: ['label'],
	ExportSpecifier: ['exported'],
	ExportAllDeclaration: ['exported'],
	ImportSpecifier: ['imported'],
	ImportAttribute: ['key'],
	MetaProperty: ['meta', 'property'],
};

/** Nodes that bring names into being, and the fields that hold those names. */
const bindingFields: Readonly<Record<string, readonly string[]>> = {
	VariableDeclarator: ['id'],
	FunctionDeclaration: ['id', 'params'],
	FunctionExpression: ['id', 'params'],
	ArrowFunctionExpression: ['params'],
	TSEmptyBodyFunctionExpression: ['params'],
	TSDeclareFunction: ['id', 'params'],
	TSMethodSignature: ['params'],
	TSFunctionType: ['params'],
	TSCallSignatureDeclaration: ['params'],
	TSIndexSignature: ['parameters'],
	ClassDeclaration: ['id'],
	ClassExpression: ['id'],
	CatchClause: ['param'],
	ImportSpecifier: ['local'],
	ImportDefaultSpecifier: ['local'],
	ImportNamespaceSpecifier: ['local'],
	TSInterfaceDeclaration: ['id'],
	TSTypeAliasDeclaration: ['id'],
	TSEnumDeclaration: ['id'],
	TSTypeParameter: ['name'],
	TSMappedType: ['key'],
	TSInferType: ['typeParameter'],
};

/**
 * Names, of values and of types, that a file uses without binding them and that the language itself does not have:
 * what it takes from its surroundings. A name bound anywhere in the file counts as bound everywhere in it.
 */
export function freeNames(file: SourceFile): string[] {
	const root = parseSource(file);
	const bound = new Set([...allNodes(root)].flatMap(namesBoundBy));
	const isKnown = (name: string) => bound.has(name) || languageNames.has(name) || typeNames.has(name);
	return [...new Set(namesUsedIn(root))].filter((name) => !isKnown(name)).sort();
}

function namesBoundBy(node: SyntaxNode): string[] {
	return childNodes(node).flatMap(({ field, child }) => (bindingFields[node.type]?.includes(field) ? namesInPattern(child) : []));
}

/** The names in `{ a, b: [c = fallback], ...d }`: not the keys, not the fallbacks, not the types. */
function namesInPattern(node: SyntaxNode): string[] {
	if (node.type === 'Identifier') return [String(node['name'])];
	return childNodes(node).flatMap(({ field, child }) => {
		const isName = !['key', 'right', 'typeAnnotation', 'decorators', 'constraint', 'default'].includes(field);
		return isName ? namesInPattern(child) : [];
	});
}

function namesUsedIn(node: SyntaxNode): string[] {
	if (node.type === 'Identifier' || node.type === 'JSXIdentifier')
		return [String(node['name']), ...childNodes(node).flatMap(({ child }) => namesUsedIn(child))];
	return childNodes(node).flatMap(({ field, child }) => {
		const isLookedUp = node['computed'] === true || !unresolvedFields[node.type]?.includes(field);
		return isLookedUp ? namesUsedIn(child) : [];
	});
}
