/** Elements that show something of their own instead of what is put into them. */
const replaced = 'video, iframe, img, canvas, object, embed';

/**
 * Where the card is put for a word of which nothing more is known: inside an open modal dialog, or the part that fills
 * the screen, for everything outside is inert; else at the root, outside of what frameworks own. The innermost comes last
 * in the document.
 */
export function homeOfPage(): Element {
	const open = Document.prototype.querySelectorAll.call(document, `:modal:not(${replaced})`);
	return [...open].at(-1) ?? document.documentElement;
}
