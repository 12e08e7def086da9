import { useEffect, useState } from 'preact/hooks';

/**
 * False while the popup opens, true as soon as something has been painted: what is further down can come then. True at
 * once where the address leads there.
 */
export function useAfterFirstPaint(): boolean {
	const [isPainted, setPainted] = useState(location.hash !== '');
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		// A frame begins, and is painted before the next task.
		const frame = requestAnimationFrame(() => {
			timer = setTimeout(() => setPainted(true));
		});
		return () => {
			cancelAnimationFrame(frame);
			clearTimeout(timer);
		};
	}, []);
	return isPainted;
}
