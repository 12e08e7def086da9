/** One pinned card: an element with a closed root of its own, for cards name their parts for screen readers, each in the same way. */
import { render } from 'preact';
import type { Glossary } from '../glossary/glossary.ts';
import type { CardActions } from './actions.ts';
import { Card } from './card.tsx';
import type { CardContent } from './content.ts';
import { dragByHead, movedByKey } from './drag-handle.ts';
import { keepEventsIn } from './own-events.ts';
import type { Corner } from './pinned-layout.ts';
import { Foot, Grip } from './pinned-parts.tsx';

export interface PinnedCardParts {
	readonly glossary: Glossary;
	/** As they are now. */
	readonly actions: () => CardActions;
	readonly sheet: CSSStyleSheet;
	readonly corner: () => Corner;
	readonly onMove: (to: Corner, isByKey: boolean) => void;
	readonly onRaise: () => void;
	/** The focus has come in from an element of the page. */
	readonly onFocusFrom: (element: HTMLElement) => void;
	readonly onFold: (isFolded: boolean) => void;
	readonly onClose: () => void;
	readonly onArrange: () => void;
	readonly onCloseAll: () => void;
}

/** What of a pinned card may change. */
export interface PinnedView {
	readonly content: CardContent;
	readonly isFolded: boolean;
	/** Others are pinned as well. */
	readonly hasOthers: boolean;
	/** Parts that the reader wants left out. */
	readonly hiddenParts: readonly string[];
}

export interface PinnedCard {
	readonly element: HTMLElement;
	show(view: PinnedView): void;
	/** To the button that takes the pin out, in the place of the one that put it in. */
	focus(): void;
	remove(): void;
}

export function createPinnedCard(parts: PinnedCardParts): PinnedCard {
	const element = document.createElement('div');
	const root = element.attachShadow({ mode: 'closed' });
	root.adoptedStyleSheets = [parts.sheet];
	let card: Pick<Card, 'closePart'> | undefined;
	const onHeld = (held: typeof card) => {
		card = held;
	};
	root.addEventListener('pointerdown', parts.onRaise);
	root.addEventListener('focusin', (event) => {
		parts.onRaise();
		const { relatedTarget } = event as FocusEvent;
		if (relatedTarget instanceof HTMLElement && !root.contains(relatedTarget) && relatedTarget.getRootNode() !== element.getRootNode())
			parts.onFocusFrom(relatedTarget);
	});
	root.addEventListener('keydown', (event) => {
		// What means something here neither scrolls the page nor closes a dialog of it that the card is in.
		if (pressKey(event as KeyboardEvent, parts, () => card?.closePart() ?? false)) event.preventDefault();
	});
	keepEventsIn(root);
	dragByHead(root, { corner: parts.corner, onMove: (to) => parts.onMove(to, false) });
	return {
		element,
		show({ content, isFolded, hasOthers, hiddenParts }) {
			const pinned = { isFolded, grip: <Grip />, foot: <Foot {...parts} isFolded={isFolded} hasOthers={hasOthers} /> };
			const actions = { ...parts.actions(), close: parts.onClose };
			const shown = { onHeld, glossary: parts.glossary, content, actions, hiddenParts, pinned };
			render(<Card {...shown} />, root);
		},
		focus: () => root.querySelector<HTMLElement>('.card-close')?.focus({ preventScroll: true }),
		remove() {
			render(null, root);
			element.remove();
		},
	};
}

/** @returns whether the key meant something here */
function pressKey(event: KeyboardEvent, { corner, onMove, onClose }: PinnedCardParts, closePart: () => boolean): boolean {
	if (event.key === 'Escape') {
		if (!closePart()) onClose();
		return true;
	}
	const isOnGrip = (event.target as Element).closest('.pinned-grip') !== null;
	const to = isOnGrip ? movedByKey(event, corner()) : undefined;
	if (to) onMove(to, true);
	return to !== undefined;
}
