/** Tells the background how many words the frame marks, for the toolbar's button. */
import type { PageReading } from '../page/page-reading.ts';
import { whenVisible } from '../page/slices.ts';
import type { Background } from './background.ts';
import type { Marking } from './marking.ts';
import { throttle } from './throttle.ts';

/** Between two messages of a page that changes all the time, in ms: a number that flickers tells nothing. */
const interval = 500;

/** Tells the count whenever it has changed, while somebody sees the page; that there is none when `signal` aborts. @returns looks again */
export function startTellingCount(
	{ reading, marking, tell }: { readonly reading: PageReading; readonly marking: Marking; readonly tell: Background['tell'] },
	signal: AbortSignal,
): () => void {
	let told = 0;
	const tellCount = (count: number) => {
		if (count === told) return;
		told = count;
		void tell({ type: 'tell-count', count });
	};
	const look = throttle(() => void whenVisible(signal).then(() => signal.aborted || tellCount(marking.count)), interval, signal);
	reading.follow({ onFound: () => undefined, onLost: look, onPause: look }, signal);
	// A frame that the page takes away has no words any more.
	window.addEventListener('pagehide', () => tellCount(0), { signal });
	window.addEventListener('pageshow', look, { signal });
	signal.addEventListener('abort', () => tellCount(0), { once: true });
	return look;
}
