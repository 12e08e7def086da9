/** Places around an occurrence whose words' vectors are added up, each place with weights of its own. */
export const zones = [
	'before-2',
	'before-1',
	'after-1',
	'after-2',
	'left',
	'right',
	'sentence',
	'passage',
	'of-noun',
	'object',
	'modifier',
	'verb-before',
	'verb-after',
	'above',
] as const;

export type Zone = (typeof zones)[number];
