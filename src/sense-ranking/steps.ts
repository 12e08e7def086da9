/** Work that is done step by step, so that a page can go on between two of them; each step takes about a millisecond. */
export type Steps<T> = Generator<void, T, void>;

/** Does all that is left at once. */
export function finish<T>(steps: Steps<T>): T {
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}
