/** What a card shows of a made-up sentence, with a sense that the glossary really holds. */
import type { CardContent } from '../../src/card/content.ts';
import { bundledGlossary } from '../../src/glossary/bundled-glossary.ts';

const term = bundledGlossary.termOfForm('marketing');

/** @param changes replaces single parts */
export function sampleCardContent(changes: Partial<CardContent> = {}): CardContent {
	if (!term) throw new Error('The glossary does not hold the form "marketing"');
	const [first, ...others] = term.groups.map(({ id, lead }) => ({ group: id, sense: senseOf(lead) }));
	if (!first) throw new Error('The term has no group');
	return {
		word: 'marketing',
		term: term.term,
		group: first.group,
		sense: first.sense,
		confidence: 0.9,
		isSure: true,
		quote: quoteOf('Her marketing budget doubled in spring.', 'marketing', 'budget'),
		others: others.map((each) => ({ ...each, probability: 0.1 / others.length })),
		counterpart: { term: 'sales', sense: senseOf(first.sense.counterpart ?? first.sense.id) },
		anchor: first.sense.id,
		page: { title: 'Notes on gardening', address: 'https://notes.example/gardening' },
		...changes,
	};
}

/** A sentence with its word and, if there is one, a cue marked. */
export function quoteOf(text: string, word: string, cue?: string): CardContent['quote'] {
	const place = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
	return { text, ranges: [{ ...place(word), kind: 'term' }, ...(cue ? [{ ...place(cue), kind: 'cue' as const }] : [])] };
}

function senseOf(id: string): CardContent['sense'] {
	const sense = bundledGlossary.sense(id);
	if (!sense) throw new Error(`The glossary does not hold the sense "${id}"`);
	return sense;
}
