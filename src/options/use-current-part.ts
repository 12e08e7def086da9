import { useEffect, useState } from 'preact/hooks';

/** A section counts as read while it crosses this stretch of the window: a line a quarter of the way down. */
const readingLine = '-25% 0px -74% 0px';

/** The id of the section that is being read. @param ids always the same ones, of sections that are there */
export function useCurrentPart(ids: readonly string[]): string | undefined {
	const [current, setCurrent] = useState<string>();
	const all = ids.join(' ');
	useEffect(() => {
		const watch = new IntersectionObserver(
			(entries) => {
				const read = entries.find(({ isIntersecting }) => isIntersecting);
				if (read) setCurrent(read.target.id);
			},
			{ rootMargin: readingLine },
		);
		for (const id of all.split(' ')) {
			const part = document.getElementById(id);
			if (part) watch.observe(part);
		}
		return () => watch.disconnect();
	}, [all]);
	return current;
}
