/**
 * Folded answers are on paper too. Style sheets cannot unfold them in all browsers: it is done while the page is shown for
 * printing, and taken back.
 */
export function openForPrint(signal: AbortSignal): void {
	let opened: HTMLDetailsElement[] = [];
	const open = () => {
		const folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
		for (const details of folded) details.open = true;
		opened = [...opened, ...folded];
	};
	const fold = () => {
		for (const details of opened) details.open = false;
		opened = [];
	};
	// Printing tells of itself by events; a preview of the style alone only changes what the query matches.
	const isPrinted = matchMedia('print');
	isPrinted.addEventListener('change', () => (isPrinted.matches ? open() : fold()), { signal });
	addEventListener('beforeprint', open, { signal });
	addEventListener('afterprint', fold, { signal });
}
