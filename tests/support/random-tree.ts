/** Random page content for property tests: text, comments and elements of every kind that the reading treats differently. */
import fc from 'fast-check';

/** A text is itself; an element has a name, attributes and children; a comment has the name `!`. */
export type Plan =
	| string
	| { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly Plan[] };

const text = fc.constantFrom('sa', 'les', ' ', '', '\n', 'sale', 'a sale of ', 'mar\u00AD', 'keting', 'x', '’s');
const inlineName = fc.constantFrom('b', 'span', 'i', 'a');
const blockName = fc.constantFrom('p', 'div', 'section', 'x-card');
const emptyName = fc.constantFrom('br', 'img', 'wbr', '!');
const unreadName = fc.constantFrom('code', 'style', 'textarea', 'title');
const attributes = fc.oneof(
	{ weight: 6, arbitrary: fc.constant({}) },
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			{ contenteditable: '' },
			{ hidden: '' },
			{ 'aria-hidden': 'true' },
			{ role: 'textbox' },
			{ style: 'display: inline-block' },
			{ style: 'display: block' },
		),
	},
);

const { node } = fc.letrec<{ list: Plan[]; node: Plan }>((tie) => ({
	list: fc.array(tie('node'), { maxLength: 4, size: 'max' }),
	node: fc.oneof(
		// Without a depth size, nearly every tree is a few texts without a tag.
		{ depthSize: 'max', maxDepth: 4 },
		{ weight: 4, arbitrary: text },
		{ weight: 1, arbitrary: element(emptyName, fc.constant([])) },
		{ weight: 1, arbitrary: element(unreadName, fc.array(text, { maxLength: 1 })) },
		{ weight: 3, arbitrary: element(inlineName, tie('list')) },
		{ weight: 3, arbitrary: element(blockName, tie('list')) },
	),
}));

export const randomTree: fc.Arbitrary<Plan[]> = fc.array(node, { minLength: 5, maxLength: 12, size: 'max' });

function element(name: fc.Arbitrary<string>, children: fc.Arbitrary<Plan[]>): fc.Arbitrary<Plan> {
	return fc.record({ name, attributes, children });
}

/** Builds the nodes without the parser, which would move some of them elsewhere. */
export function grow(parent: Node, plans: readonly Plan[]): void {
	for (const plan of plans) {
		if (typeof plan === 'string') parent.appendChild(new Text(plan));
		else if (plan.name === '!') parent.appendChild(new Comment('note'));
		else {
			const child = document.createElement(plan.name);
			for (const [name, value] of Object.entries(plan.attributes)) child.setAttribute(name, value);
			parent.appendChild(child);
			grow(child, plan.children);
		}
	}
}
