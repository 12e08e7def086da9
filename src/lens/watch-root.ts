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
	signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
