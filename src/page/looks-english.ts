/** Tells English from other languages by its commonest words, or by a language tag. */

/** The commonest function words of English that are rare in its neighbours. */
const english =
	/\b(?:the|and|of|to|is|that|for|it|was|with|as|on|be|this|are|by|from|at|have|not|but|which|you|they|we|his|her|will|would|there|their|what|been|has|if|more|can|who|about)\b/gi;

/** Words of text from which a share can be told; shorter passages say nothing. */
const leastWords = 8;
/** Running English has 25–45 % of such words; a passage of another language under 5 %. */
const leastShare = 0.08;
/** Sample of a passage in UTF-16 code units, some 60 words. */
export const sampleLength = 400;

/** `undefined` where the text is too short to tell. */
export function looksEnglish(text: string): boolean | undefined {
	const sample = text.slice(0, sampleLength);
	const words = countWords(sample);
	if (words < leastWords) return undefined;
	// English shows itself within a line: the search ends as soon as there are enough.
	english.lastIndex = 0;
	for (let left = Math.ceil(words * leastShare); left > 0; left -= 1) if (!english.test(sample)) return false;
	return true;
}

/** Runs of letters; a sign of Chinese or Japanese counts as a letter, so that their words are few and their share none. */
function countWords(sample: string): number {
	let words = 0;
	let isInside = false;
	for (let place = 0; place < sample.length; place += 1) {
		const isLetter = isLetterUnit(sample.charCodeAt(place));
		if (isLetter && !isInside) words += 1;
		isInside = isLetter;
	}
	return words;
}

/** ASCII letters, and beyond Latin-1 everything but spaces and the signs of general punctuation. */
function isLetterUnit(unit: number): boolean {
	const lower = unit | 0x20;
	return (
		(lower >= 0x61 && lower <= 0x7a) ||
		(unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7 && (unit < 0x2000 || unit > 0x206f) && unit !== 0x3000)
	);
}

/** `en`, `en-GB`, and `en_US`, which is no language tag but stands on many pages. */
export function isEnglishTag(tag: string): boolean {
	return /^en(?:[-_]|$)/i.test(tag.trim());
}
