/** The card alone, in the page itself, for tests in a browser: its host keeps it where tests cannot look. */
import { render } from 'preact';
import { Card, type CardProps } from '../../src/card/card.tsx';
import type { CardContent } from '../../src/card/content.ts';
import { createCardSheet } from '../../src/card/style.ts';
import { bundledGlossary } from '../../src/glossary/bundled-glossary.ts';
import { heardActions } from './card-actions.ts';
import { putOnPage } from './put-on-page.ts';
import { sampleCardContent } from './sample-card-content.ts';

/** `pin` as an action, or what a pinned card has besides. */
type Pinning = Pick<CardProps['actions'], 'pin'> & Pick<CardProps, 'pinned' | 'hiddenParts'>;

export interface ShownCard {
	readonly root: HTMLElement;
	readonly actions: ReturnType<typeof heardActions>;
	/** What Escape does first. */
	closePart(): boolean;
	/** Shows other content in the same card. */
	show(changes: Partial<CardContent>): void;
	/** @throws where nothing in the card matches */
	find(selector: string): HTMLElement;
	/** The button of that name, as it is read out. */
	button(name: string): HTMLElement;
	textOf(selector: string): string;
}

/** @param changes to the sample content */
export function showCard(changes: Partial<CardContent> = {}, { pin, pinned, hiddenParts }: Pinning = {}): ShownCard {
	document.adoptedStyleSheets = [createCardSheet()];
	const container = putOnPage('');
	const actions = heardActions();
	let held: Pick<Card, 'closePart'> | undefined;
	const show = (content: Partial<CardContent>) =>
		render(
			<Card
				glossary={bundledGlossary}
				content={sampleCardContent(content)}
				actions={pin ? { ...actions, pin } : actions}
				onHeld={(card) => {
					held = card;
				}}
				{...(pinned && { pinned })}
				{...(hiddenParts && { hiddenParts })}
			/>,
			container,
		);
	show(changes);
	// Tests measure where it stands, not where it comes from.
	for (const animation of document.getAnimations()) animation.finish();
	const find = (selector: string) => {
		const found = container.querySelector<HTMLElement>(selector);
		if (!found) throw new Error(`Nothing in the card matches ${selector}`);
		return found;
	};
	return {
		root: find('.card'),
		actions,
		closePart: () => held?.closePart() ?? false,
		show,
		find,
		button(name) {
			const named = [...container.querySelectorAll('button')].find(
				(button) => (button.getAttribute('aria-label') ?? button.textContent.trim()) === name,
			);
			if (!named) throw new Error(`The card has no button "${name}"`);
			return named;
		},
		textOf: (selector) => find(selector).textContent,
	};
}
