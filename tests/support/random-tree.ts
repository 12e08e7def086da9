/** Random page content for property tests: text, comments and elements of every kind that the reading treats differently. */
import fc from 'fast-check';

/** A text is itself; an element has a name, attributes, children, and may have a shadow tree; a comment has the name `!`. */
export type Plan =
	| string
	| {
			readonly name: string;
			readonly attributes: Readonly<Record<string, string>>;
			readonly children: readonly Plan[];
			readonly shadow?: readonly Plan[] | undefined;
	  };

const text = fc.constantFrom('sa', 'les', ' ', '', '\n', 'sale', 'a sale of ', 'mar\u00AD', 'keting', 'x', '’s');
const inlineName = fc.constantFrom('b', 'span', 'i', 'a');
const blockName = fc.constantFrom('p', 'div', 'section', 'x-card', 'details', 'summary');
const islandName = fc.constantFrom('button', 'svg', 'math');
/** Elements of these names may have a shadow root. */
const hostName = fc.constantFrom('div', 'section', 'x-card', 'span');
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
			{ style: 'display: flex' },
			{ style: 'display: none' },
			{ lang: 'fr' },
			{ class: 'p-name' },
			{ class: 'p-name', translate: 'no' },
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
		{ weight: 1, arbitrary: element(islandName, tie('list')) },
		{ weight: 1, arbitrary: element(hostName, tie('list'), tie('list')) },
	),
}));

/** One text, comment or element with all that is in it. */
export const randomNode: fc.Arbitrary<Plan> = node;

export const randomTree: fc.Arbitrary<Plan[]> = fc.array(node, { minLength: 5, maxLength: 12, size: 'max' });

function element(name: fc.Arbitrary<string>, children: fc.Arbitrary<Plan[]>, shadow?: fc.Arbitrary<Plan[]>): fc.Arbitrary<Plan> {
	return fc.record({ name, attributes, children, shadow: shadow ?? fc.constant(undefined) });
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
			if (plan.shadow) grow(child.attachShadow({ mode: 'open' }), plan.shadow);
		}
	}
}

/** A tree and all open shadow trees in it, nested ones too. */
export function treesIn(root: ParentNode & Node): (ParentNode & Node)[] {
	const inside = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? treesIn(shadowRoot) : []));
	return [root, ...inside];
}
