import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Card } from '../../../src/card/card.tsx';
import type { CardContent } from '../../../src/card/content.ts';
import { createCardSheet } from '../../../src/card/style.ts';
import { bundledGlossary } from '../../../src/glossary/bundled-glossary.ts';
import { heardActions } from '../../support/card-actions.ts';
import { putOnPage } from '../../support/put-on-page.ts';
import { sampleCardContent } from '../../support/sample-card-content.ts';

beforeEach(() => {
	document.adoptedStyleSheets = [createCardSheet()];
});

afterEach(() => {
	document.adoptedStyleSheets = [];
	document.documentElement.style.colorScheme = '';
});

/** Axe cannot look into a closed shadow root: the card stands in the page itself, under the same styles. */
async function showCard(content: CardContent, scheme: 'light' | 'dark'): Promise<HTMLElement> {
	document.documentElement.style.colorScheme = scheme;
	const container = putOnPage('');
	render(<Card glossary={bundledGlossary} content={content} actions={heardActions()} />, container);
	for (const details of container.querySelectorAll('details')) details.open = true;
	// Half-transparent text on its way in has no contrast to judge.
	for (const animation of document.getAnimations()) animation.finish();
	return container;
}

const unsure = sampleCardContent({ confidence: 0.4, isSure: false });

test.each([
	['a sure card in light colours', sampleCardContent(), 'light'],
	['a sure card in dark colours', sampleCardContent(), 'dark'],
	['an unsure card in light colours', unsure, 'light'],
	['an unsure card in dark colours', unsure, 'dark'],
] as [string, CardContent, 'light' | 'dark'][])('axe finds nothing to fix on %s', async (_title, content, scheme) => {
	const { violations, incomplete, passes } = await axe.run(await showCard(content, scheme));
	const told = (results: axe.Result[]) => results.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
	expect(told(violations)).toEqual([]);
	expect(incomplete.map(({ id }) => id)).not.toContain('color-contrast');
	expect(passes.map(({ id }) => id)).toContain('color-contrast');
});

test('the colours of the card follow the colour scheme', async () => {
	const backgrounds = new Set<string>();
	for (const scheme of ['light', 'dark'] as const) {
		const card = (await showCard(sampleCardContent(), scheme)).querySelector('.card');
		backgrounds.add(card ? getComputedStyle(card).backgroundColor : '');
	}
	expect(backgrounds.size).toBe(2);
});
