/** Joins what the reader does to the card, by way of the intent reducer, and runs its one timer. */
import type { CardHost } from '../card/host.tsx';
import type { CardPreference } from '../card/place.ts';
import { initialState, isShowing, stepIntent } from '../hover/intent.ts';
import type { IntentEffect, IntentEvent } from '../hover/intent-state.ts';
import { isInSafePolygon, type Point } from '../hover/safe-polygon.ts';
import { modifierDwell } from '../hover/timing.ts';
import { isConnected } from '../page/native-dom.ts';
import { hasNativeTooltip } from '../page/native-tooltip.ts';
import { type OccurrenceLookup, occurrenceAt } from '../page/occurrence-at-point.ts';
import { offsetInNode, type PageOccurrence, placesOf } from '../page/page-occurrence.ts';
import type { Settings } from '../settings/schema.ts';
import { anchorOf, movedAnchor, type WordAnchor } from './anchor.ts';
import { eachFrame } from './each-frame.ts';
import { isTextSelected, listenToReader } from './reader-input.ts';
import { opensOnClick, opensOnHover } from './trigger.ts';

export interface PointingParts {
	/** What is marked, and where. */
	readonly lookup: OccurrenceLookup;
	/** Whether an occurrence still is what it was: read, in the page, and marked. */
	readonly isKnown: (occurrence: PageOccurrence) => boolean;
	readonly host: CardHost;
	/** Looked at before anything is shown: a new version's card must not have an old one beside it. */
	readonly isExtensionThere: () => boolean;
	/** Shows the card for an occurrence beside `anchor`; false where there is nothing to show. */
	readonly openCard: (occurrence: PageOccurrence, anchor: WordAnchor, preference: CardPreference) => Promise<boolean>;
	readonly onCurrent: (occurrence: PageOccurrence | undefined) => void;
	/** The page was read again, and says perhaps something else around the open card's word. */
	readonly onReadAgain: (occurrence: PageOccurrence) => void;
	/** As set now. */
	readonly choices: () => Pick<Settings, 'trigger' | 'modifier' | 'dwell' | 'leave'>;
}

export interface Pointing {
	/** Opens the card for an occurrence without the pointer, and moves the focus into it. */
	invoke(occurrence: PageOccurrence): void;
	/** Closes the card because it has become a pinned one. @returns what it was about */
	pin(): PageOccurrence | undefined;
	dismiss(): void;
	/** Where the pointer is in a frame around this one, which shows the card. */
	pointOutside(pointer: { readonly isOnCard: boolean; readonly isTowardsCard: boolean }): void;
	/** Follows the page: an occurrence that was read again is replaced, one that left takes its card along. */
	refresh(): void;
	readonly current: PageOccurrence | undefined;
}

export function startPointing(parts: PointingParts, signal: AbortSignal): Pointing {
	const { lookup, isKnown, host } = parts;
	let state = initialState<PageOccurrence>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let pointer: Point = { x: 0, y: 0 };
	/** Where the pointer left the mark: the tip of the safe polygon. */
	let leftAt: Point = pointer;
	let anchor: WordAnchor | undefined;

	const send = (event: IntentEvent<PageOccurrence>) => {
		const { trigger, dwell, leave } = parts.choices();
		const [next, effects] = stepIntent(state, event, { dwell: trigger === 'hover' ? dwell : modifierDwell, leave });
		state = next;
		for (const effect of effects) perform(effect);
	};
	const perform = (effect: IntentEffect<PageOccurrence>) => {
		clearTimeout(timer);
		if (effect.type === 'wait')
			timer = setTimeout(() => send({ type: 'elapsed', token: effect.token, time: performance.now() }), effect.delay);
		else if (effect.type === 'open') void open(effect.target, effect.via === 'keyboard');
		else {
			host.hide();
			parts.onCurrent(undefined);
		}
	};
	const open = async (occurrence: PageOccurrence, takesFocus: boolean) => {
		anchor = anchorOf(occurrence, takesFocus ? undefined : pointer);
		const { token } = state;
		const isShown = anchor !== undefined && isKnown(occurrence) && (await parts.openCard(occurrence, anchor, preferenceFor(occurrence)));
		// Superseded while it was being laid out.
		if (state.token !== token && current() !== occurrence) return;
		if (!isShown) {
			send({ type: 'replace', target: occurrence, by: undefined });
			return;
		}
		parts.onCurrent(occurrence);
		startFollowing();
		if (takesFocus) host.focus();
	};
	const current = () => (isShowing(state) ? state.target : undefined);
	const dismiss = () => send({ type: 'dismiss' });
	const markAt = ({ clientX, clientY }: PointerEvent) => occurrenceAt(clientX, clientY, lookup);
	/** The card stays with its word while that moves, and closes when nothing of it is to be seen any more. */
	const follow = () => {
		const occurrence = current();
		if (!occurrence) return;
		anchor = anchor && host.isOpen ? movedAnchor(occurrence, anchor) : undefined;
		if (anchor) host.move(anchor);
		else dismiss();
	};
	const startFollowing = eachFrame(() => current() !== undefined, follow, signal);
	listenToReader(
		{
			onPoint(point, event, speed) {
				const time = performance.now();
				pointer = point;
				if (!parts.isExtensionThere()) return;
				if ('buttons' in event && event.buttons !== 0) return send({ type: 'interrupt', time, quiet: 0 });
				// By place: this runs a frame after the event, when its path is gone.
				if (host.contains(point)) return send({ type: 'on-card' });
				const target = occurrenceAt(point.x, point.y, lookup);
				const { box } = host;
				const isOnWay = box !== undefined && anchor !== undefined && isInSafePolygon(point, leftAt, anchor, box);
				if (!target) return send({ type: 'off', towardsCard: isOnWay });
				if (!isOnWay || target === current()) leftAt = point;
				send({ type: 'over', target, speed, time, towardsCard: isOnWay, mayOpen: opensOnHover(parts.choices(), event, isTextSelected) });
			},
			onLeave: () => send({ type: 'off', towardsCard: false }),
			onPress: (event) => host.isFrom(event) || send({ type: 'press', target: markAt(event) }),
			onInterrupt: (quiet, event) => send({ type: 'interrupt', time: performance.now(), quiet, target: event && markAt(event) }),
			onEscape: () => host.closePart() || dismiss(),
			onClick(event) {
				const target = opensOnClick(parts.choices(), event.pointerType) && !host.isFrom(event) && markAt(event);
				if (!target) return;
				pointer = { x: event.clientX, y: event.clientY };
				send(isTextSelected() ? { type: 'press', target: undefined } : { type: 'tap', target });
			},
		},
		signal,
	);
	signal.addEventListener('abort', () => {
		clearTimeout(timer);
		parts.onCurrent(undefined);
	});
	return {
		invoke: (target) => send({ type: 'invoke', target }),
		pin() {
			const occurrence = current();
			send({ type: 'pin' });
			return occurrence;
		},
		dismiss,
		pointOutside: ({ isOnCard, isTowardsCard }) => send(isOnCard ? { type: 'on-card' } : { type: 'off', towardsCard: isTowardsCard }),
		refresh() {
			const { target } = state;
			if (!target || (isKnown(target) && isConnected(target.node))) return;
			const found = isConnected(target.node) ? lookup.at(target.node, offsetInNode(target)) : undefined;
			const by = found?.term === target.term ? found : undefined;
			send({ type: 'replace', target, by });
			if (!by || !current()) return;
			parts.onCurrent(by);
			parts.onReadAgain(by);
		},
		get current() {
			return current();
		},
	};
}

/** A browser's own tooltip comes below the pointer: there, the card goes above the word. */
function preferenceFor(occurrence: PageOccurrence): CardPreference {
	return { prefersAbove: placesOf(occurrence).some(({ node }) => hasNativeTooltip(node)) };
}
