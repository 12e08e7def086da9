import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import type { CardProps } from '../../../src/card/card.tsx';
import { Foot, Grip } from '../../../src/card/pinned-parts.tsx';
import { cardParts } from '../../../src/settings/schema.ts';
import { sampleCardContent } from '../../support/sample-card-content.ts';
import { type ShownCard, showCard } from '../../support/shown-card.tsx';

const schemes = ['light', 'dark'] as const;

afterEach(() => {
	document.adoptedStyleSheets = [];
	document.documentElement.style.colorScheme = '';
});

/** How the card comes into each of its states: what it is shown with, and which button is pressed. */
const states: Readonly<Record<string, () => ShownCard | Promise<ShownCard>>> = {
	'a sure card': () => showCard(),
	'an unsure card': () => showCard({ confidence: 0.4, isSure: false }),
	'a card that can be pinned': () => showCard({}, { pin: () => undefined }),
	'a pinned card': () => showCard({}, { pinned: pinnedParts(true) }),
	'a pinned card that is unfolded': () => showCard({}, { pinned: pinnedParts(false) }),
	'an unsure pinned card': () => showCard({ confidence: 0.4, isSure: false }, { pinned: pinnedParts(true) }),
	'the other senses': () => pressed(showCard(), `Other senses${sampleCardContent().others.length}`),
	'the choice of a sense': () => pressed(showCard(), 'Not this sense'),
	'the ways to mute': () => pressed(showCard(), 'Mute'),
	'a muted sense': async () => pressed(await pressed(showCard(), 'Mute'), 'Mute this sense on every page'),
	'something that could not be kept': async () => {
		const card = showCard();
		card.actions.muteSite.mockResolvedValue(false);
		return pressed(await pressed(card, 'Mute'), 'Mute all words on this site');
	},
	'a label that explains itself': () => pressed(showCard(), sampleCardContent().sense.labels[0] ?? ''),
	'a choice of the reader’s': () => showCard({ correction: 'by-reader' }),
	'a card of which all that can be is left out': () => showCard({}, { hiddenParts: cardParts }),
	'an unsure card without its reasons': () => showCard({ confidence: 0.4, isSure: false }, { hiddenParts: ['reason', 'actions'] }),
	'a learned choice': () => showCard({ correction: 'learned' }),
};

function pinnedParts(isFolded: boolean): NonNullable<CardProps['pinned']> {
	const nothing = () => undefined;
	const foot = <Foot isFolded={isFolded} hasOthers onFold={nothing} onArrange={nothing} onCloseAll={nothing} />;
	return { isFolded, grip: <Grip />, foot };
}

async function pressed(card: ShownCard, name: string): Promise<ShownCard> {
	const button = card.button(name);
	button.focus();
	button.click();
	await new Promise(requestAnimationFrame);
	return card;
}

/**
 * Axe cannot look into a closed shadow root: the card stands in the page itself, under the same styles.
 * Half-transparent text on its way in has no contrast to judge, so that every motion is brought to its end.
 */
async function look(): Promise<axe.AxeResults> {
	await new Promise(requestAnimationFrame);
	for (const animation of document.getAnimations()) animation.finish();
	return axe.run(document.querySelector('.card') ?? document);
}

test.each(Object.keys(states).flatMap((state) => schemes.map((scheme) => [state, scheme] as const)))(
	'axe finds nothing to fix on %s in %s colours',
	async (state, scheme) => {
		document.documentElement.style.colorScheme = scheme;
		await states[state]?.();
		const { violations, incomplete, passes } = await look();
		const told = (results: axe.Result[]) => results.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
		expect(told(violations)).toEqual([]);
		// What lies under the menu or the explanation has no contrast to judge either.
		expect(told(incomplete).filter((each) => each.startsWith('color-contrast') && !/ways to mute|explains/.test(state))).toEqual([]);
		expect(passes.map(({ id }) => id)).toContain('color-contrast');
	},
);

test('the colours of the card follow the colour scheme', () => {
	const backgrounds = new Set<string>();
	for (const scheme of schemes) {
		document.documentElement.style.colorScheme = scheme;
		backgrounds.add(getComputedStyle(showCard().root).backgroundColor);
	}
	expect(backgrounds.size).toBe(2);
});
