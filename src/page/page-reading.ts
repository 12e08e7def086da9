/** Keeps what is known of one page true: reads it, follows its changes and its shadow roots, and forgets what left. */
import type { Detector } from '../term-detection/detect.ts';
import { isEnglish, isEnglishPage } from './language.ts';
import { isPageVisible, pageRoot } from './native-dom.ts';
import { type KnownRun, OccurrenceIndex } from './occurrence-index.ts';
import type { Passage } from './page-occurrence.ts';
import { createScanner } from './scanner.ts';
import { watchShadowRoots } from './shadow-root-watch.ts';
import { findShadowRoots } from './shadow-roots.ts';
import type { TextRun } from './text-run.ts';
import { blocksInView } from './view.ts';
import { type Changes, watchChanges } from './watch.ts';

/** Told what happens to the page; each part of the lens that cares is one. */
export interface ReadingListener {
	onFound(run: KnownRun): void;
	onLost(runs: readonly KnownRun[]): void;
	/** A slice of reading has ended, or all of it. */
	onPause(): void;
}

export interface PageReading {
	readonly index: OccurrenceIndex;
	readonly isBusy: boolean;
	/** Words were passed over because the text around them is not English. */
	readonly hasOtherLanguage: boolean;
	/** Tells a listener what is known already, then what changes, until `signal` aborts. */
	follow(listener: ReadingListener, signal: AbortSignal): void;
}

export interface ReadingParts {
	readonly detect: Detector;
	/** One native pass over a text: false where nothing can be found in it. */
	readonly quickTest: (text: string) => boolean;
}

/**
 * Occurrences known at once: some 25 MB. A page of more is no text that people read, and what it holds beyond is left alone
 * until some of it leaves.
 */
const mostOccurrences = 50_000;

/** What left the page is invisible at once and forgotten within this time, in ms. */
const sweepInterval = 250;

/** Reads the page until `signal` aborts. */
export function startReading({ detect, quickTest }: ReadingParts, signal: AbortSignal): PageReading {
	const index = new OccurrenceIndex();
	const listeners = new Set<ReadingListener>();
	let hasOtherLanguage = false;
	let pageIsEnglish: boolean | undefined;
	let sweepTimer: ReturnType<typeof setTimeout> | undefined;
	/** The page changed while nobody could see it. */
	let isStale = false;
	/** The page changed since it was first read: what is known may be no longer true. */
	let hasChanged = false;

	const tellLost = (runs: readonly KnownRun[]) => {
		if (runs.length > 0) for (const listener of listeners) listener.onLost(runs);
	};
	const onPause = () => {
		for (const listener of listeners) listener.onPause();
	};
	const isPassageEnglish = ({ text, occurrences: [first] }: Passage) =>
		first !== undefined && isEnglish(first.node, text, () => (pageIsEnglish ??= isEnglishPage()));
	/** Forgets what is known under a node that is not read (any more), in shadow trees too. */
	const forgetAcross = (node: Node) => {
		if (!hasChanged || index.size === 0) return;
		tellLost(index.forgetUnder(node));
		findShadowRoots(node, forgetAcross);
	};
	const onRun = (run: TextRun, found: readonly Passage[]) => {
		const english = found.filter(isPassageEnglish);
		hasOtherLanguage ||= english.length < found.length;
		const passages = index.size < mostOccurrences ? english : [];
		tellLost(index.replace(run, passages));
		const known = passages.length > 0 ? index.runAt(run) : undefined;
		if (known) for (const listener of listeners) listener.onFound(known);
	};
	const scanner = createScanner(
		{
			detect,
			quickTest,
			isUnchanged: (run) => index.isUnchanged(run) && index.runAt(run)?.passages.every(isPassageEnglish) === true,
			onRun,
			onShadowRoot(root) {
				// A tree that moved, or is shown again, with its host.
				if (!shadowRoots.add(root)) scanner.readTree(root);
			},
			onPassedOver(block) {
				if (hasChanged) tellLost(index.forgetUnder(block));
			},
			onUnread: forgetAcross,
			takeChanges: () => watch.step(),
			onPause,
			onIdle: onPause,
		},
		signal,
	);
	const onChanges = ({ trees, texts, removed }: Changes) => {
		hasChanged = true;
		scanner.noteRemoved(removed);
		// Nobody reads a hidden page: it is read again when it is shown.
		if (!isPageVisible()) {
			isStale = true;
			return;
		}
		shadowRoots.onChanges();
		if (removed.size > 0 && (index.size > 0 || scanner.isBusy)) sweepTimer ??= setTimeout(sweep, sweepInterval);
		scanner.add(trees, texts);
	};
	const sweep = () => {
		sweepTimer = undefined;
		tellLost(index.forgetGone());
		onPause();
	};
	const watch = watchChanges(document, scanner.readChanges, onChanges, signal);
	const shadowRoots = watchShadowRoots((root) => {
		watch.add(root);
		scanner.readTree(root);
	}, signal);
	const readPage = () => {
		const root = pageRoot();
		if (!root) return;
		for (const block of blocksInView(root)) scanner.readTree(block);
		scanner.readTree(root);
	};
	const onShown = () => {
		if (!isPageVisible() || !isStale) return;
		isStale = false;
		pageIsEnglish = undefined;
		shadowRoots.forget();
		sweep();
		readPage();
	};
	window.addEventListener('visibilitychange', onShown, { signal });
	signal.addEventListener('abort', () => {
		clearTimeout(sweepTimer);
		tellLost([...index.runs]);
		listeners.clear();
		index.clear();
	});
	readPage();

	return {
		index,
		get isBusy() {
			return scanner.isBusy;
		},
		get hasOtherLanguage() {
			return hasOtherLanguage;
		},
		follow(listener, ended) {
			listeners.add(listener);
			ended.addEventListener('abort', () => listeners.delete(listener));
			for (const run of index.runs) listener.onFound(run);
			listener.onPause();
		},
	};
}
