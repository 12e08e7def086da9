import { useEffect, useState } from 'preact/hooks';
import { readSnooze, type Snooze, watchSnooze } from '../settings/snooze.ts';

/** The reader's snooze, kept up to date, also when its time is over; `undefined` until it is read. */
export function useSnooze(): Snooze | undefined {
	const [snooze, setSnooze] = useState<Snooze>();
	useEffect(() => {
		const ending = new AbortController();
		const { signal } = ending;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const read = () =>
			readSnooze(Date.now()).then(
				(found) => {
					if (signal.aborted) return;
					setSnooze(found);
					clearTimeout(timer);
					if (found.kind === 'until') timer = setTimeout(() => void read(), found.end - Date.now());
				},
				// Without storage there is no snooze; the rest of the popup needs none.
				() => undefined,
			);
		watchSnooze(() => void read(), signal);
		void read();
		return () => {
			clearTimeout(timer);
			ending.abort();
		};
	}, []);
	return snooze;
}
