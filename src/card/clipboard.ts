/**
 * Puts a plain text on the clipboard; to be called while a click or a key of the reader is being answered.
 * @returns whether it is there: pages can forbid it to their frames
 */
export async function copyText(text: string): Promise<boolean> {
	// Pages without https have no `clipboard`.
	if (!navigator.clipboard) return copyByCommand(text);
	return navigator.clipboard.writeText(text).then(
		() => true,
		() => copyByCommand(text),
	);
}

/** The older way, without a text field: the text goes into the event, which the page does not get to see. */
function copyByCommand(text: string): boolean {
	let isCopied = false;
	const onCopy = (event: ClipboardEvent) => {
		if (!event.isTrusted || !event.clipboardData) return;
		event.clipboardData.setData('text/plain', text);
		event.preventDefault();
		event.stopImmediatePropagation();
		isCopied = true;
	};
	window.addEventListener('copy', onCopy, { capture: true });
	document.execCommand('copy');
	window.removeEventListener('copy', onCopy, { capture: true });
	return isCopied;
}
