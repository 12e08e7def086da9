/** The kinds of features there are. A feature is a template filled with one or two atoms: `left hill`, `beside-form-1 the sale`. */

/** What an ablation removes together. */
export type Family = 'form' | 'collocation' | 'frame' | 'window' | 'phrase' | 'class' | 'amount' | 'language' | 'document';

/** Template → its family. Names are what `data/ranker/weights.json` holds; the order is of no meaning. */
export const families = {
	form: 'form',
	style: 'form',
	case: 'form',
	'capital-inside': 'form',
	'first-in-sentence': 'form',
	'last-in-sentence': 'form',
	length: 'form',
	'neighbour-case': 'form',
	'beside-3': 'collocation',
	'beside-2': 'collocation',
	'beside-1': 'collocation',
	'beside+1': 'collocation',
	'beside+2': 'collocation',
	'beside+3': 'collocation',
	'beside-form-1': 'collocation',
	'beside-form+1': 'collocation',
	'pair-2-1': 'collocation',
	'pair-1+1': 'collocation',
	'pair+1+2': 'collocation',
	'beside-class-3': 'class',
	'beside-class-2': 'class',
	'beside-class-1': 'class',
	'beside-class+1': 'class',
	'beside-class+2': 'class',
	'beside-class+3': 'class',
	'beside-class-form-1': 'class',
	'beside-class-form+1': 'class',
	'frame-1+1': 'frame',
	'frame+1+2': 'frame',
	'frame-2-1': 'frame',
	left: 'window',
	right: 'window',
	far: 'window',
	passage: 'window',
	sentence: 'window',
	'sentence-form': 'window',
	'left-class': 'class',
	'right-class': 'class',
	'far-class': 'class',
	'passage-class': 'class',
	'sentence-class': 'class',
	'sentence-class-form': 'class',
	determiner: 'phrase',
	modifier: 'phrase',
	'modifier-class': 'phrase',
	'of-noun': 'phrase',
	'of-noun-class': 'phrase',
	object: 'phrase',
	'object-class': 'phrase',
	'preposition-noun': 'phrase',
	'preposition-class': 'phrase',
	'verb-after': 'phrase',
	'verb-after-class': 'phrase',
	'verb-before': 'phrase',
	'verb-before-class': 'phrase',
	governor: 'phrase',
	'governor-form': 'phrase',
	'governed-by': 'phrase',
	'governed-by-class': 'phrase',
	amounts: 'amount',
	'amount-form': 'amount',
	language: 'language',
	above: 'document',
	'above-class': 'document',
} as const satisfies Record<string, Family>;

export type TemplateName = keyof typeof families;

/** Position in the list of templates. */
export type Template = number;

export const templateNames = Object.keys(families) as readonly TemplateName[];

/** Template number by name. */
export const templates = Object.fromEntries(templateNames.map((name, template) => [name, template])) as Readonly<
	Record<TemplateName, Template>
>;
