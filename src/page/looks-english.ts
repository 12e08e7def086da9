/** Tells English from other languages by its commonest words, or by a language tag. */

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
/** Sample of a passage in UTF-16 code units, some 150 words. */
export const sampleLength = 1_000;

/** `undefined` where the text is too short to tell. */
export function looksEnglish(text: string): boolean | undefined {
	const words =
		text
			.slice(0, sampleLength)
			.toLowerCase()
			.match(/\p{L}+/gu) ?? [];
	if (words.length < leastWords) return undefined;
	let known = 0;
	for (const word of words) if (english.has(word)) known += 1;
	return known / words.length >= leastShare;
}

/** `en`, `en-GB`, and `en_US`, which is no language tag but stands on many pages. */
export function isEnglishTag(tag: string): boolean {
	return /^en(?:[-_]|$)/i.test(tag.trim());
}
