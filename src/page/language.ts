/** Whether a passage is English. The words we mark stand in many languages; elsewhere they mean something else. */

/** The commonest function words of English that are rare in its neighbours. */
const english = new Set(
	'the and of to is that for it was with as on be this are by from at have not but which you they we his her will would there their what been has if more can who about'.split(
		' ',
	),
);

/** Words of text from which a share can be told; shorter passages say nothing. */
const leastWords = 8;
/** Running English has 25–45 % of such words; a passage of another language under 5 %. */
const leastShare = 0.08;
/** Sample of a long text, in UTF-16 code units. */
const sampleLength = 5_000;

/** `undefined` where the text is too short to tell. */
export function looksEnglish(text: string): boolean | undefined {
	const words =
		text
			.slice(0, sampleLength)
			.toLowerCase()
			.match(/\p{L}+/gu) ?? [];
	if (words.length < leastWords) return undefined;
	return words.filter((word) => english.has(word)).length / words.length >= leastShare;
}

/**
 * The language rule for a passage at `node`: its nearest `lang`, else its own words, else those of the page.
 * @param page what is known of the whole page
 */
export function isEnglish(node: Text, text: string, page: boolean): boolean {
	const declared = node.parentElement?.closest('[lang]:not([lang=""])')?.getAttribute('lang');
	if (declared) return isEnglishTag(declared);
	return looksEnglish(text) ?? page;
}

/** The whole page: what it declares, else what its text looks like. A page too short to tell is taken for English. */
export function isEnglishPage(): boolean {
	const declared = document.documentElement?.getAttribute('lang');
	if (declared) return isEnglishTag(declared);
	return looksEnglish(document.body?.textContent ?? '') ?? true;
}

/** `en`, `en-GB`, and `en_US`, which is no language tag but stands on many pages. */
function isEnglishTag(tag: string): boolean {
	return /^en(?:[-_]|$)/i.test(tag.trim());
}
