/** @returns runs `run` at most once in `interval` ms, after it: many calls in between are one */
export function throttle(run: () => void, interval: number, signal: AbortSignal): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
	return () => {
		if (signal.aborted) return;
		timer ??= setTimeout(() => {
			timer = undefined;
			run();
		}, interval);
	};
}
