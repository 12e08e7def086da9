/** A term's file as a person would write it: the smallest that passes. A fresh copy each time, to be broken at will. */
export function madeUpTerm() {
	return {
		term: 'pitch',
		forms: ['pitch', 'pitches'],
		groups: [{ id: 'tar', name: 'Tar', gloss: 'A black, sticky stuff.', lead: 'P1' }],
		senses: [
			{
				id: 'P1',
				provenance: 'own',
				group: 'tar',
				partOfSpeech: 'noun',
				labels: ['uncountable'],
				definition: 'A black stuff that keeps water out.',
				examples: ['They sealed the boat with pitch.'],
			},
		],
	};
}
