import { whenVisible } from '../page/slices.ts';

/** Calls back when the page has another root element: `document.open()` takes away every element and every listener. */
export function watchRoot(onNewRoot: () => void, signal: AbortSignal): void {
	let root = document.documentElement;
	const observer = new MutationObserver(() => {
		if (document.documentElement === root) return;
		root = document.documentElement;
		// While the page still writes its new document, there may be no body yet.
		if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', onNewRoot, { once: true, signal });
		else onNewRoot();
	});
	observer.observe(document, { childList: true });
	signal.addEventListener('abort', () => observer.disconnect());
}

/** Resolves when the page is shown; `document.open()` in a hidden page takes the listener away that waits for it. */
export function whenShown(signal: AbortSignal): Promise<void> {
	const waiting = new AbortController();
	return new Promise((resolve) => {
		const wait = () =>
			void whenVisible(signal).then(() => {
				waiting.abort();
				resolve();
			});
		watchRoot(wait, AbortSignal.any([signal, waiting.signal]));
		wait();
	});
}
