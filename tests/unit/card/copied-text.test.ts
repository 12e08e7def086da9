import { describe, expect, it } from 'vitest';
import type { CardContent } from '../../../src/card/content.ts';
import { copiedText } from '../../../src/card/copied-text.ts';
import { shippedGlossary } from '../../support/shipped-data.ts';

const [term] = shippedGlossary.terms;
const [sense] = term?.senses ?? [];
if (!term || !sense) throw new Error('The glossary is empty');

const content: CardContent = {
	word: 'Word',
	term: term.term,
	group: sense.group,
	sense,
	confidence: 0.9,
	isSure: true,
	quote: { text: 'A Word in its sentence.', ranges: [] },
	others: [],
	anchor: sense.id,
	page: { title: 'Notes', address: 'https://notes.example/a?b=c#d' },
};

describe('copiedText', () => {
	it('holds word, grammar, group, definition, sentence with page, and where the definition comes from', () => {
		expect(copiedText(content, shippedGlossary).split('\n')).toEqual([
			`Word (${[sense.partOfSpeech, ...sense.labels].join(', ')}): ${shippedGlossary.group(sense.group)?.name}`,
			sense.definition,
			'',
			'“A Word in its sentence.”',
			'Notes, https://notes.example/a?b=c#d',
			'',
			`Sense Lens, ${sense.id}`,
		]);
	});

	it('leaves out the title of a page that has none', () => {
		const text = copiedText({ ...content, page: { ...content.page, title: '' } }, shippedGlossary);
		expect(text).toContain('\nhttps://notes.example/a?b=c#d\n');
	});
});
