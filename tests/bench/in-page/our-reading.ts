/** Our reading of the page that this script runs in, without the rest of the extension. */
import { bundledForms } from '../../../src/glossary/bundled-forms.ts';
import { type PageReading, startReading } from '../../../src/page/page-reading.ts';
import { createDetector, createQuickTest } from '../../../src/term-detection/detect.ts';
import { startBusyTime } from './busy-time.ts';

const parts = { detect: createDetector(bundledForms), quickTest: createQuickTest(bundledForms) };

export interface ReadingTime {
	readonly found: number;
	/** Spent in slices, in ms. */
	readonly time: number;
	/** From start to end, in ms. */
	readonly wall: number;
}

/** Reads the page until nothing is left to read, once. */
export async function readOnce(): Promise<ReadingTime> {
	const stop = new AbortController();
	const from = performance.now();
	const busy = startBusyTime();
	const reading = startReading(parts, stop.signal);
	const time = await untilIdle(reading, () => busy.stop(), stop.signal);
	const wall = performance.now() - from;
	const found = reading.index.size;
	if (found !== [...reading.index].length) throw new Error('the index counts other occurrences than it holds');
	stop.abort();
	return { found, time, wall };
}

/** Calls `atEnd` in the very moment in which the last slice ends. */
function untilIdle<T>(reading: PageReading, atEnd: () => T, signal: AbortSignal): Promise<T> {
	return new Promise((resolve) => {
		const onPause = () => {
			if (!reading.isBusy) resolve(atEnd());
		};
		// The first slice starts after this: whoever follows is told of a pause at once, which is none.
		let isFollowing = false;
		reading.follow({ onFound: () => undefined, onLost: () => undefined, onPause: () => isFollowing && onPause() }, signal);
		isFollowing = true;
		if (!reading.isBusy) resolve(atEnd());
	});
}
