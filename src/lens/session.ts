/** The lens at work in a frame that has something to mark: ranks, marks, and shows cards, until its signal aborts. */
import type { CardActions } from '../card/actions.ts';
import type { CardContent } from '../card/content.ts';
import { createCardHost } from '../card/host.tsx';
import type { Glossary } from '../glossary/glossary.ts';
import type { CommandName, ToBackground, WalkRequest } from '../messaging/messages.ts';
import { createMarks } from '../page/marks.ts';
import { pageTitle } from '../page/native-dom.ts';
import { scrollToOccurrence } from '../page/navigate.ts';
import type { PageOccurrence } from '../page/page-occurrence.ts';
import type { PageReading } from '../page/page-reading.ts';
import type { Settings } from '../settings/schema.ts';
import { groupHue } from '../ui/group-colour.ts';
import type { Background } from './background.ts';
import { balanceDirections } from './balanced-directions.ts';
import { toCardContent } from './card-content.ts';
import { hostBeyondFrame } from './card-in-outer-frame.ts';
import { correctionActions } from './correction-actions.ts';
import type { Counts } from './counts.ts';
import { loadRanker } from './load-ranker.ts';
import { startMarking } from './marking.ts';
import { pinnedCardsOfFrame } from './pinning.ts';
import { startPointing } from './pointing.ts';
import { createRankings } from './rankings.ts';
import { readReaderCorrections, type StorageChanges } from './reader-corrections.ts';
import { running, world } from './running-lens.ts';
import { createTally } from './tally.ts';
import { startTellingCount } from './tell-count.ts';
import { createWalk } from './walk.ts';

export interface SessionParts {
	readonly reading: PageReading;
	readonly background: Background;
	/** The background's answer, unchecked; `undefined` where there was none. */
	readonly rankerData: Promise<unknown>;
	/** Tells of the reader's corrections on other pages. */
	readonly storageChanges: StorageChanges;
	readonly settings: Settings;
	/** The counts have grown, or were made again. */
	readonly onCounts: () => void;
	/** What is marked has changed. */
	readonly onMarked: () => void;
	/** Looks whether the extension is still there; ends everything where it is not. */
	readonly isExtensionThere: () => boolean;
	readonly signal: AbortSignal;
}

export interface Session {
	readonly counts: Counts;
	/** Counts what is marked, because somebody looks at the counts. */
	count(): void;
	apply(settings: Settings): void;
	run(command: CommandName): void;
	takeOver(walk: WalkRequest): Promise<boolean>;
	/** Goes to a word by its `id` in the ticks of the counts. */
	jump(id: number): void;
}

/** Resolves to `undefined` where the browser cannot paint marks, or the extension that the script belongs to is gone. */
export type StartSession = (parts: SessionParts) => Promise<Session | undefined>;

export function sessionStarter(glossary: Glossary): StartSession {
	return async ({ reading, background, rankerData, settings: initial, onCounts, onMarked, isExtensionThere, signal, ...parts }) => {
		let settings = initial;
		let hasGroupColours = false;
		const bringGroupColours = () => {
			if (hasGroupColours || settings.markColour !== 'by-group') return;
			hasGroupColours = true;
			void background.tell({ type: 'ask-group-colours' });
		};
		const marks = createMarks(settings.markStyle, settings.markColour === 'by-group');
		const asked = readReaderCorrections({ send: background.send, changes: parts.storageChanges, isExtensionThere }, signal);
		const ranker = marks && (await loadRanker(glossary, await rankerData, signal));
		const corrections = await asked;
		if (!ranker || signal.aborted) return undefined;
		const rankings = createRankings(ranker);
		rankings.follow(corrections.list);
		// Pointing starts after marking has: until then there is no card to refresh.
		let refresh: () => void = () => undefined;
		const onChange = () => {
			refresh();
			onMarked();
		};
		bringGroupColours();
		const hueOf = (group: string) => groupHue(glossary, group);
		const marking = startMarking({ reading, marks, rankings, hueOf, onChange }, settings, signal);
		const tellCount = startTellingCount({ reading, marking, tell: background.tell }, signal);
		const tally = createTally({ reading, marking, rankings, onProgress: onCounts }, signal);
		/** Unmarked from the card that is open, or just not any more: the card stays until the reader leaves it, for it holds the way back. */
		let unmarked: PageOccurrence | undefined;
		/** A pinned word that the walk has come to. */
		let walkedTo: PageOccurrence | undefined;
		// After an update of the extension nobody answers: all of this ends, and the card goes without a word.
		const tell = async (message: ToBackground) => (await background.tell(message)) || !isExtensionThere();
		const correcting = correctionActions({ occurrenceOf: (content) => shown.get(content), rankings, corrections });
		const actions: CardActions = {
			close: () => pointing.dismiss(),
			pin(content) {
				const { box, hasFocus } = host;
				pointing.pin();
				if (box) pinned.pin(content, box, hasFocus);
			},
			openComparison: ({ anchor }) => void tell({ type: 'open-comparison', anchor }),
			...correcting,
			correct(content, group) {
				unmarked = pointing.current;
				return correcting.correct(content, group);
			},
			muteSense({ sense }, isMuted) {
				unmarked = pointing.current;
				return tell({ type: 'mute-sense', sense: sense.id, isMuted });
			},
			muteSite: () => tell({ type: 'mute-site' }),
		};
		const host = hostBeyondFrame(
			{
				inFrame: createCardHost(glossary, actions, signal),
				actions,
				onPointer: (pointer) => pointing.pointOutside(pointer),
				onDismiss: () => pointing.dismiss(),
				onCommand: (name) => run(name),
			},
			signal,
		);
		const pinned = pinnedCardsOfFrame(glossary, actions, signal);
		const dressCards = () => {
			host.setLook(settings);
			pinned.setLook(settings);
		};
		dressCards();
		/** What cards show, pinned ones too: the reader may say of each that it is wrong. */
		const shown = new WeakMap<CardContent, PageOccurrence>();
		const contentOf = (occurrence: PageOccurrence): CardContent | undefined => {
			const ranking = rankings.of(occurrence);
			const content = ranking && toCardContent(occurrence, ranking, glossary, pageSource());
			if (content) shown.set(content, occurrence);
			return content;
		};
		/** What a pinned card shows now; of the page that its word was found in, which may be another by now. */
		const renewed = (content: CardContent): CardContent | undefined => {
			const occurrence = shown.get(content);
			const next = occurrence && contentOf(occurrence);
			if (!next) return undefined;
			const kept = { ...next, page: content.page };
			shown.set(kept, occurrence);
			return kept;
		};
		/** What the open card shows. */
		let drawn: CardContent | undefined;
		/** A card that would say the same stays as the reader has it, with what is opened in it. */
		const redraw = (occurrence: PageOccurrence) => {
			const content = contentOf(occurrence);
			if (!content) return;
			if (drawn && JSON.stringify(content) === JSON.stringify(drawn)) shown.set(drawn, occurrence);
			else {
				drawn = content;
				host.update(content);
			}
		};
		corrections.follow(() => {
			rankings.follow(corrections.list);
			marking.refresh();
			if (pointing.current) redraw(pointing.current);
			pinned.renew(renewed);
		});
		// Firefox tells a page in the back/forward cache of no change, and not afterwards.
		window.addEventListener('pageshow', ({ persisted }) => persisted && void corrections.readAgain(), { signal });
		const isKnown = (occurrence: PageOccurrence) =>
			reading.index.isKnown(occurrence) && (marking.isInShownSense(occurrence) || occurrence === unmarked);
		const pointing = startPointing(
			{
				lookup: marking,
				isKnown,
				host,
				isExtensionThere,
				choices: () => settings,
				onCurrent: (occurrence) => marks.setCurrent(occurrence),
				onReadAgain: redraw,
				async openCard(occurrence, anchor, preference) {
					if (occurrence !== unmarked) unmarked = undefined;
					const content = contentOf(occurrence);
					if (!content) return false;
					if (pinned.raise(content, false)) {
						pointing.pin();
						return false;
					}
					walkedTo = undefined;
					drawn = content;
					host.show(content, anchor, preference);
					return true;
				},
			},
			signal,
		);
		refresh = () => {
			pointing.refresh();
			tellCount();
		};
		const walk = createWalk({
			index: reading.index,
			isMarked: marking.isMarked,
			goTo: (occurrence) => void goTo(occurrence),
			leave: () => pointing.dismiss(),
			walkOn: background.walkOn,
		});
		/** @param takesWindow from another frame, which a walk may have come from and which has the focus still; not from the popup */
		const goTo = async (occurrence: PageOccurrence, takesWindow = true) => {
			await scrollToOccurrence(occurrence);
			if (signal.aborted) return;
			if (takesWindow && !document.hasFocus()) window.focus();
			const content = contentOf(occurrence);
			if (content && pinned.raise(content, false)) {
				// Gives the focus back, before it goes on to the pinned card.
				pointing.dismiss();
				pinned.raise(content, true);
				walkedTo = occurrence;
			} else pointing.invoke(occurrence);
		};
		const run = (command: CommandName) => {
			if (command === 'next-occurrence') void walk.step('next', pointing.current ?? walkedTo);
			else if (command === 'previous-occurrence') void walk.step('previous', pointing.current ?? walkedTo);
			else if (!host.focus()) pinned.focus();
		};
		return {
			get counts() {
				return tally.counts;
			},
			count: tally.refresh,
			apply(next) {
				settings = next;
				bringGroupColours();
				dressCards();
				marking.apply(next);
			},
			run(command) {
				// Of a card that is open here for a word further in, the walk goes on from there.
				if (!world[running]?.innerCards?.passCommand(command)) run(command);
			},
			takeOver: walk.takeOver,
			jump(id) {
				const occurrence = tally.wordOf(id);
				if (occurrence && isKnown(occurrence)) void goTo(occurrence, false);
			},
		};
	};
}

function pageSource(): CardContent['page'] {
	return { title: balanceDirections(pageTitle().replace(/\s+/g, ' ').trim()), address: location.href };
}
