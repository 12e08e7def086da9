import { describe, expect, it } from 'vitest';
import { trimTerm, unreadFields } from '../../../tools/build/trim-glossary.ts';
import { isScript, readSourceFiles } from '../../support/source-files.ts';

describe('trimTerm', () => {
	it('takes away what the session does not read, and nothing else', () => {
		const term = {
			term: 'bark',
			groups: [{ id: 'cry', gloss: 'A cry.', lead: 'B1' }],
			senses: [{ id: 'B1', provenance: 'own', labels: [], examples: ['The bark of a dog.', 'It barked.'] }],
		};
		expect(JSON.parse(trimTerm(JSON.stringify(term)))).toEqual({
			term: 'bark',
			groups: [{ id: 'cry', lead: 'B1' }],
			senses: [{ id: 'B1', labels: [], examples: ['The bark of a dog.'] }],
		});
	});

	it.each(unreadFields)('takes away %s, which nothing but popup, options and the check of the data names', (field) => {
		const naming = readSourceFiles('src', 'entrypoints').filter((file) => isScript(file) && new RegExp(`\\b${field}\\b`).test(file.text));
		expect(
			naming
				.map(({ path }) => path)
				.filter((path) => !/^src\/(?:popup|options|training)\/|^src\/glossary\/(?:schema|load|sense-search)\.ts$/.test(path)),
		).toEqual([]);
	});
});
