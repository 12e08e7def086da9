import { describe, expect, it } from 'vitest';
import { looksEnglish } from '../../../src/page/looks-english.ts';

describe('looksEnglish', () => {
	it.each([
		['English', 'We moved to the coast because the rent was lower and there was more room for the children.', true],
		['English in capitals', 'WE MOVED TO THE COAST BECAUSE THE RENT WAS LOWER AND THE AIR WAS CLEAN.', true],
		['Italian', 'Aggiungete un pizzico di sale alla pasta e mescolate bene prima di servire.', false],
		['French', 'La chemise est sale, il faut la laver avant de partir chez mes parents.', false],
		['German', 'Unser Nachbar arbeitet im Marketing und fährt jeden Morgen mit dem Rad zur Arbeit.', false],
		['Spanish', 'El tren sale a las nueve y llega a Madrid poco antes de las doce.', false],
		['Russian', 'Мы переехали к морю, потому что квартира там стоила гораздо дешевле.', false],
		['too few words', 'Summer sale on now', undefined],
		['seven words of English', 'the cat and the dog of the', undefined],
		['no words', '2024 · 50 % · €', undefined],
		['an empty text', '', undefined],
	])('of %s', (_language, text, answer) => {
		expect(looksEnglish(text)).toBe(answer);
	});

	it('judges a long text by its beginning', () => {
		expect(looksEnglish(`${'the cat and the dog '.repeat(300)}${'il pleut souvent ici '.repeat(5_000)}`)).toBe(true);
	});
});
