/** The kinds of features there are. A feature is a template filled with one or two atoms: `left hill`, `beside-form-1 the sale`. */

/** What an ablation removes together. */
export type Family = 'form' | 'collocation' | 'frame' | 'window' | 'phrase' | 'class' | 'amount' | 'language' | 'document';

/** Template → its family, and how many atoms fill it. Names are what `data/ranker/weights.json` holds; the order is of no meaning. */
const kinds = {
	form: ['form', 1],
	style: ['form', 2],
	case: ['form', 2],
	'capital-inside': ['form', 1],
	'first-in-sentence': ['form', 1],
	'last-in-sentence': ['form', 1],
	length: ['form', 2],
	'neighbour-case': ['form', 2],
	'beside-3': ['collocation', 1],
	'beside-2': ['collocation', 1],
	'beside-1': ['collocation', 1],
	'beside+1': ['collocation', 1],
	'beside+2': ['collocation', 1],
	'beside+3': ['collocation', 1],
	'beside-form-1': ['collocation', 2],
	'beside-form+1': ['collocation', 2],
	'pair-2-1': ['collocation', 2],
	'pair-1+1': ['collocation', 2],
	'pair+1+2': ['collocation', 2],
	'beside-class-3': ['class', 1],
	'beside-class-2': ['class', 1],
	'beside-class-1': ['class', 1],
	'beside-class+1': ['class', 1],
	'beside-class+2': ['class', 1],
	'beside-class+3': ['class', 1],
	'beside-class-form-1': ['class', 2],
	'beside-class-form+1': ['class', 2],
	'frame-1+1': ['frame', 2],
	'frame+1+2': ['frame', 2],
	'frame-2-1': ['frame', 2],
	left: ['window', 1],
	right: ['window', 1],
	far: ['window', 1],
	passage: ['window', 1],
	sentence: ['window', 1],
	'sentence-form': ['window', 2],
	'left-class': ['class', 1],
	'right-class': ['class', 1],
	'far-class': ['class', 1],
	'passage-class': ['class', 1],
	'sentence-class': ['class', 1],
	'sentence-class-form': ['class', 2],
	determiner: ['phrase', 2],
	modifier: ['phrase', 2],
	'modifier-class': ['phrase', 2],
	'of-noun': ['phrase', 1],
	'of-noun-class': ['phrase', 1],
	object: ['phrase', 1],
	'object-class': ['phrase', 1],
	'preposition-noun': ['phrase', 2],
	'preposition-class': ['phrase', 2],
	'verb-after': ['phrase', 1],
	'verb-after-class': ['phrase', 1],
	'verb-before': ['phrase', 1],
	'verb-before-class': ['phrase', 1],
	governor: ['phrase', 1],
	'governor-form': ['phrase', 2],
	'governed-by': ['phrase', 2],
	'governed-by-class': ['phrase', 2],
	amounts: ['amount', 1],
	'amount-form': ['amount', 2],
	language: ['language', 1],
	above: ['document', 1],
	'above-class': ['document', 1],
} as const satisfies Record<string, readonly [Family, atoms: 1 | 2]>;

export type TemplateName = keyof typeof kinds;

/** Position in the list of templates. */
export type Template = number;

export const templateNames = Object.keys(kinds) as readonly TemplateName[];

/** Template number by name. */
export const templates = Object.fromEntries(templateNames.map((name, template) => [name, template])) as Readonly<
	Record<TemplateName, Template>
>;

const numbers: ReadonlyMap<string, Template> = new Map(templateNames.map((name, template) => [name, template]));

export const templateNamed = (name: string): Template | undefined => numbers.get(name);

export const families = Object.fromEntries(templateNames.map((name) => [name, kinds[name][0]])) as Readonly<Record<TemplateName, Family>>;

/** Template number → how many atoms fill it. */
export const atomCounts: readonly (1 | 2)[] = templateNames.map((name) => kinds[name][1]);
