/**
 * Text for machines, in which a term is no word of English: addresses, file names, identifiers.
 * Each rule has its rows in `tests/unit/term-detection/detect.test.ts`.
 */

/** Longest stretch looked at on either side, in UTF-16 code units; keeps a megabyte without spaces cheap. */
const reach = 200;

const chunkBoundary = /[\s"“”«»<>()[\]{}|,;]/;

/** Addresses with a scheme or `www.`, and anything with `@` between word characters or before a name. */
const addressStart = /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:|tel:)/i;
const emailOrHandle = /@[\p{L}_]/u;

/** `example.com/sales`, `shop.example.co.uk`: a dotted name of lower-case labels, then a path or the end. */
const domainWithPath = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?::\d+)?\//i;

/** A path from a root, home or parent directory, or two or more levels deep ending in a file name. */
const filePath = /^(?:~|\.{1,2})?\/[\w.-]|^[a-z]:\\|\\\w/i;

/** One unbroken name with a lower-case ending: `sales-report.csv`, `summer-sale.com`. */
const dottedName = /^[\w-]+(?:\.[\w-]+)*\.[a-z][a-z0-9]{1,4}[.:!?]?$/;

/** `#sale-banner`, `.sale-price`, `--sale-colour`: selectors and custom properties; a hashtag holds no hyphen. */
const selector = /^(?:#[\w]*-|\.[a-z]|--[a-z]+-)/;

/** True where the occurrence is part of an address, a path, a file name or an identifier. */
export function standsInMachineText(text: string, start: number, end: number): boolean {
	return touchesIdentifierSign(text, start, end) || standsInAddress(text, start, end) || standsInUrl(text, start);
}

/** Longest address looked back on, in UTF-16 code units. */
const addressReach = 2_000;

/** Inside an address with a scheme, which may hold commas, semicolons and brackets, and be long. */
function standsInUrl(text: string, start: number): boolean {
	let from = start;
	while (from > 0 && start - from < addressReach && !/[\s"“”<>]/.test(text[from - 1] ?? ' ')) from -= 1;
	return addressStart.test(text.slice(from, start).replace(/^['‘’*_([{]+/, ''));
}

function standsInAddress(text: string, start: number, end: number): boolean {
	let from = start;
	while (from > 0 && start - from < reach && !chunkBoundary.test(text[from - 1] ?? ' ')) from -= 1;
	let to = end;
	while (to < text.length && to - end < reach && !chunkBoundary.test(text[to] ?? ' ')) to += 1;
	const chunk = text.slice(from, to).replace(/^['‘’*_]+/, '');
	return [addressStart, emailOrHandle, domainWithPath, filePath, dottedName, selector].some((pattern) => pattern.test(chunk));
}

/** `sales.total`, `report.sales`, `$sales`, `sales()`, `sales=3`, `?sale=1`, `&sale`, `%sale`: names in code, files and queries. */
function touchesIdentifierSign(text: string, start: number, end: number): boolean {
	const before = text[start - 1] ?? '';
	const after = text[end] ?? '';
	if (before === '$' || before === '\\' || after === '\\') return true;
	if (/[?&%=]/.test(before) && /\w/.test(text[start - 2] ?? '') && /[=&]/.test(after)) return true;
	if (after === '=' && /["'\w]/.test(text[end + 1] ?? '')) return true;
	if (after === '(' && text[end + 1] === ')') return true;
	return isDotJoined(text, start, end);
}

/**
 * A dot between two word characters joins names (`sales.csv`, `data.sales`), unless what follows it starts with a
 * capital after a lower-case word: that is a full stop whose space was lost (`goods.Sales rose`).
 */
function isDotJoined(text: string, start: number, end: number): boolean {
	const joined = (dot: number) =>
		text[dot] === '.' && /[\p{L}\p{N}_]/u.test(text[dot - 1] ?? '') && /[\p{L}\p{N}_]/u.test(text[dot + 1] ?? '');
	const startsSentence = (dot: number) => /\p{Lu}/u.test(text[dot + 1] ?? '') && !/\p{Lu}/u.test(text[dot - 1] ?? '');
	return [start - 1, end].some((dot) => joined(dot) && !startsSentence(dot));
}
