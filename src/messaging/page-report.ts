import * as v from 'valibot';
import { browser, type Runtime } from '../webextension/browser.ts';
import { type FrameReport, frameReportSchema, type PageStatus, type Tick } from './messages.ts';
import { reportPortName } from './report-port.ts';

/** What the popup shows of a page: all its frames together. */
export interface PageReport {
	/** `unreadable`: no frame answered, as on the browser's own pages. */
	readonly status: PageStatus | 'unreadable';
	/** Occurrences marked, by group: of those counted so far. */
	readonly counts: ReadonlyMap<string, number>;
	/** Occurrences counted so far, out of those found. */
	readonly counted: number;
	readonly found: number;
	/** Marked words, in reading order within each frame. */
	readonly ticks: readonly PageTick[];
}

export interface PageTick extends Tick {
	readonly frame: string;
}

/** A page that loads, or loads again, is asked again after this time, in ms. */
const reconnectInterval = 700;

/** Popup's side: calls `onReport` with the sum over all frames, now and at each change, until `signal` aborts. */
export function followPage(tabId: number, onReport: (report: PageReport) => void, signal: AbortSignal): void {
	const frames = new Map<string, FrameReport>();
	let port: Runtime.Port | undefined;
	const connect = () => {
		if (signal.aborted) return;
		port = browser.tabs.connect(tabId, { name: reportPortName });
		port.onMessage.addListener((message: unknown) => {
			const result = v.safeParse(frameReportSchema, message);
			if (!result.success || signal.aborted) return;
			frames.set(result.output.frame, result.output);
			onReport(sumFrames([...frames.values()]));
		});
		// Closed at once where no script of ours runs (yet), later when the page goes: what comes next is asked for.
		port.onDisconnect.addListener(() => {
			// Reading it keeps Chromium from logging an error that is expected here.
			void browser.runtime.lastError;
			if (signal.aborted) return;
			frames.clear();
			onReport(sumFrames([]));
			setTimeout(connect, reconnectInterval);
		});
	};
	connect();
	signal.addEventListener('abort', () => port?.disconnect(), { once: true });
}

/** The top frame decides what the page is; a frame still reading, or one with marks, counts towards the whole. */
export function sumFrames(frames: readonly FrameReport[]): PageReport {
	const top = frames.find(({ isTop }) => isTop);
	const counts = new Map<string, number>();
	for (const frame of frames)
		for (const [group, count] of Object.entries(frame.counts)) counts.set(group, (counts.get(group) ?? 0) + count);
	const isReading = frames.some(({ status }) => status === 'reading');
	const leading = top?.status ?? frames[0]?.status ?? 'unreadable';
	const status = leading === 'ready' && isReading ? 'reading' : leading === 'other-language' && counts.size > 0 ? 'ready' : leading;
	const sum = (of: (frame: FrameReport) => number) => frames.reduce((total, frame) => total + of(frame), 0);
	const ticks = frames.flatMap(({ frame, ticks }) => ticks.map((tick) => ({ ...tick, frame })));
	return { status, counts, counted: sum(({ counted }) => counted), found: sum(({ found }) => found), ticks };
}
