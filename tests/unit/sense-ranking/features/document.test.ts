import { describe, expect, it } from 'vitest';
import { contextReach } from '../../../../src/sense-ranking/context.ts';
import { type Above, fillingsOf, findMarked } from '../../../support/found-features.ts';

const above = (where: Above) => fillingsOf('above', '[zorb]', where);
const vectorsAbove = (where: Above) => findMarked('[zorb]', where).vectors.filter(({ zone }) => zone === 'above');

describe('what stands above the passage', () => {
	it.each<[string, Above, string[]]>([
		['nothing', {}, []],
		['an empty heading', { heading: '', title: '' }, []],
		['a heading', { heading: 'Old Hills' }, ['old', 'hill']],
		['a title', { title: 'Old Hills' }, ['old', 'hill']],
		['both', { heading: 'Hills', title: 'Dales' }, ['hill', 'dale']],
		['figures and marks', { heading: '5 % — $6, 1998!' }, []],
	])('is read by its stems: %s', (_what, where, stems) => {
		expect(above(where)).toEqual(stems);
	});

	it('has the classes of its words', () => {
		expect(fillingsOf('above-class', '[zorb]', { heading: 'THE Kite' })).toEqual(['#function', '#determiner', '#toy']);
	});

	it('is read as far as a passage is', () => {
		const heading = `${'x'.repeat(contextReach - 5)} hill dale`;
		expect(above({ heading })).toContain('hill');
		expect(above({ heading })).not.toContain('dale');
	});

	it('counts once where heading and title are the same', () => {
		expect(vectorsAbove({ heading: 'Kite', title: 'Kite' })).toHaveLength(1);
		expect(vectorsAbove({ heading: 'Kite', title: 'A kite' })).toHaveLength(2);
	});

	it('shares out the vectors of its words', () => {
		expect(vectorsAbove({ heading: 'Kite of the ball', title: 'Hill, kite' }).map(({ share }) => share)).toEqual([0.5, 0.5, 0.5, 0.5]);
	});
});
