import { expect, it } from 'vitest';
import type { Answer } from '../../../src/training/measure.ts';
import { plotEvaluation } from '../../../src/training/plot-evaluation.ts';

const answers: Answer[] = [0.2, 0.4, 0.6, 0.8, 0.99].map((confidence, place) => ({
	wanted: [place % 2 === 0 ? 'wet' : 'dry'],
	given: 'wet',
	confidence,
	wantedShare: confidence,
}));

it('draws each plot as a picture of its own that names what it shows', async () => {
	const pictures = await plotEvaluation({
		answers: new Map([['weather', answers]]),
		curve: [
			{ examples: 10, answers },
			{ examples: 100, answers },
		],
		ablation: [
			{ without: 'nothing', answers },
			{ without: 'form', answers },
		],
	});
	expect([...pictures.keys()]).toEqual(['calibration.svg', 'learning-curve.svg', 'recall.svg', 'ablation.svg']);
	for (const picture of pictures.values()) expect(picture).toMatch(/^<svg[\s\S]*<\/svg>\n$/);
	expect(pictures.get('recall.svg')).toContain('wet');
	expect(pictures.get('ablation.svg')).toContain('form');
});
