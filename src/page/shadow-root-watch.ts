import { pageRoot } from './native-dom.ts';
import { startShadowRootSearch } from './shadow-roots.ts';
import { runInSlices } from './slices.ts';

export interface ShadowRootWatch {
	/** A root was met while reading. @returns whether it is new */
	add(root: ShadowRoot): boolean;
	/** The page changed: elements may get a root soon. */
	onChanges(): void;
	/** Takes every root for new again, because what they hold was not followed for a time. */
	forget(): void;
}

/** Elements looked at in one step of a search: about 0.1 ms. */
const elementsInStep = 500;

/**
 * When the page is searched for new roots, in ms after the start, after its load, and after a change or a click that was
 * followed by quiet: nothing tells when a root is attached to an element that stands there already.
 */
const searchTimes = [1_000, 3_000, 10_000] as const;
const quietTime = 1_000;
/** Between two searches in a page that never rests, in ms. */
const searchInterval = 5_000;

/** Calls back once for each open shadow root of the page, those attached later too, until `signal` aborts. */
export function watchShadowRoots(onFound: (root: ShadowRoot) => void, signal: AbortSignal): ShadowRootWatch {
	let known = new WeakSet<ShadowRoot>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let lastSearch = performance.now();
	let isSearching = false;

	const add = (root: ShadowRoot): boolean => {
		if (known.has(root)) return false;
		known.add(root);
		onFound(root);
		return true;
	};
	const search = async () => {
		if (isSearching || signal.aborted) return;
		isSearching = true;
		lastSearch = performance.now();
		const waiting: Node[] = [pageRoot()].filter((root) => root !== null);
		for (let root = waiting.pop(); root; root = waiting.pop()) {
			const step = startShadowRootSearch(
				root,
				(found) => {
					add(found);
					waiting.push(found);
				},
				elementsInStep,
			);
			await runInSlices(step, signal);
		}
		isSearching = false;
	};
	const searchWhenQuiet = () => {
		// A page that never rests is searched all the same.
		if (timer !== undefined && performance.now() - lastSearch > searchInterval) return;
		clearTimeout(timer);
		timer = setTimeout(() => {
			timer = undefined;
			void search();
		}, quietTime);
	};
	const timers = searchTimes.map((time) => setTimeout(() => void search(), time));
	window.addEventListener('load', () => void search(), { signal });
	window.addEventListener('click', searchWhenQuiet, { capture: true, passive: true, signal });
	signal.addEventListener('abort', () => {
		clearTimeout(timer);
		for (const each of timers) clearTimeout(each);
	});
	return {
		add,
		onChanges: searchWhenQuiet,
		forget() {
			known = new WeakSet();
		},
	};
}
