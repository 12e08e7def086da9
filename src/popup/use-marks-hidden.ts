import { useEffect, useState } from 'preact/hooks';
import { areMarksHidden, watchHiddenMarks } from '../settings/hidden-marks.ts';

/** Whether the reader has hidden the marks of this tab's page; `undefined` until that is read. */
export function useMarksHidden(tab: number): boolean | undefined {
	const [areHidden, setHidden] = useState<boolean>();
	useEffect(() => {
		const ending = new AbortController();
		const { signal } = ending;
		const read = () =>
			areMarksHidden(tab).then(
				(found) => {
					if (!signal.aborted) setHidden(found);
				},
				// Without storage there is nothing to switch.
				() => undefined,
			);
		watchHiddenMarks(tab, () => void read(), signal);
		void read();
		return () => ending.abort();
	}, [tab]);
	return areHidden;
}
