/** The reading of one frame's page, and the session that is asked for with the first word found in it. */
import type { PageStatus } from '../messaging/messages.ts';
import { isHeard } from '../messaging/send.ts';
import { isEnglishPage } from '../page/language.ts';
import { type ReadingParts, startReading } from '../page/page-reading.ts';
import type { Settings } from '../settings/schema.ts';
import { browser } from '../webextension/browser.ts';
import { background } from './background.ts';
import { type Counts, noCounts } from './counts.ts';
import type { Session, StartSession } from './session.ts';
import { awaitSession } from './session-door.ts';
import { watchExtension } from './takeover.ts';

export interface FrameWork {
	readonly status: PageStatus;
	readonly counts: Counts;
	/** Whether a walk from word to word has anything to find here, or further in. */
	readonly hasStops: boolean;
	/** Somebody looks at the counts. */
	count(): void;
	apply(settings: Settings): void;
	/** The session, started now if it was not; `undefined` where it cannot be had. */
	session(): Promise<Session | undefined>;
}

export interface FrameWorkParts extends ReadingParts {
	readonly settings: Settings;
	readonly onChange: () => void;
	/** The extension that this script belongs to is gone. */
	readonly onGone: () => void;
	/** Whether a popup is open on this page. */
	readonly isFollowed: () => boolean;
}

/** How often a session is asked for that does not come, and how long after, in ms: each time a second longer. */
const mostAttempts = 5;
const attemptInterval = 1_000;

export function startFrameWork({ onChange, onGone, isFollowed, ...parts }: FrameWorkParts, signal: AbortSignal): FrameWork {
	let { settings } = parts;
	let session: Session | undefined;
	let starting: Promise<Session | undefined> | undefined;
	let attempts = 0;
	const reading = startReading(parts, signal);
	let isExtensionThere: (() => boolean) | undefined;

	const count = () => {
		if (isFollowed()) session?.count();
		onChange();
	};
	const start = async (): Promise<Session | undefined> => {
		isExtensionThere ??= watchExtension(onGone, signal);
		// A page without words may find its first one long after its extension has gone.
		if (!isExtensionThere()) return undefined;
		// Asked for at once with the script, which would otherwise wait for it.
		const rankerData = background.send({ type: 'ask-ranker-data' }).catch(() => undefined);
		const startSession = await askForSession(signal);
		const given = settings;
		const started = await startSession?.({
			reading,
			background,
			rankerData,
			storageChanges: browser.storage.onChanged,
			settings: given,
			onCounts: onChange,
			onMarked: count,
			isExtensionThere,
			signal,
		});
		if (signal.aborted) return undefined;
		session = started;
		if (settings !== given) session?.apply(settings);
		count();
		return session;
	};
	const ask = () => {
		starting ??= start().then((started) => {
			if (!started) askAgainLater();
			return started;
		});
		return starting;
	};
	/** A background that was stopped in the middle of its answer answers the next time. */
	const askAgainLater = () => {
		attempts += 1;
		if (attempts >= mostAttempts || signal.aborted) return;
		const timer = setTimeout(() => {
			starting = undefined;
			if (reading.index.size > 0) void ask();
		}, attemptInterval * attempts);
		signal.addEventListener('abort', () => clearTimeout(timer));
	};
	reading.follow({ onFound: () => void ask(), onLost: () => undefined, onPause: count }, signal);

	return {
		get status() {
			if (reading.isBusy || (starting && !session && reading.index.size > 0)) return 'reading';
			return reading.index.size === 0 && (reading.hasOtherLanguage || !isEnglishPage()) ? 'other-language' : 'ready';
		},
		get counts() {
			return session?.counts ?? { ...noCounts, found: reading.index.size };
		},
		get hasStops() {
			return reading.index.size > 0 || window.length > 0;
		},
		count,
		apply(next) {
			settings = next;
			session?.apply(next);
		},
		session: ask,
	};
}

/** @returns `undefined` where the background is gone, or may not run a script in this frame */
async function askForSession(signal: AbortSignal): Promise<StartSession | undefined> {
	const delivered = awaitSession();
	if (!(await isHeard({ type: 'ask-session' }))) return undefined;
	// An extension that is gone has taken its styles along, or cannot be told.
	signal.addEventListener('abort', () => void isHeard({ type: 'end-session' }));
	return delivered;
}
