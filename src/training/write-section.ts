/**
 * Replaces what stands between `<!-- name -->` and `<!-- /name -->` in a Markdown text.
 * @throws {Error} where the two marks are not there
 */
export function replaceSection(markdown: string, name: string, content: string): string {
	const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
	const start = markdown.indexOf(open);
	const end = markdown.indexOf(close);
	if (start < 0 || end < start) throw new Error(`expected the marks ${open} and ${close}, in this order, in the text`);
	return `${markdown.slice(0, start + open.length)}\n\n${content}\n\n${markdown.slice(end)}`;
}
