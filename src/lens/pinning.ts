import type { CardActions } from '../card/actions.ts';
import { createPinnedCards, type PinnedCards } from '../card/pinned-cards.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { running, world } from './running-lens.ts';

/**
 * The pinned cards of this frame, which do from now on what `actions` say.
 * @param signal of the session; a page that writes itself anew ends that and starts another, and its cards outlive it
 */
export function pinnedCardsOfFrame(glossary: Glossary, actions: CardActions, signal: AbortSignal): PinnedCards {
	const lens = world[running];
	const pinned = lens?.pinned ?? createPinnedCards(glossary, lens?.signal ?? signal);
	if (lens) lens.pinned = pinned;
	pinned.serve(actions);
	const root = document.documentElement;
	signal.addEventListener('abort', () => document.documentElement === root && pinned.closeAll(), { once: true });
	return pinned;
}
