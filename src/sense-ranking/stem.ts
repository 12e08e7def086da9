/**
 * Takes the commonest endings off a word so that `rose`/`rise` stay apart but `ewes`/`ewe`, `closing`/`closed` meet.
 * A rough cut is enough: the same cut is made at training and in the page.
 */
export function stem(word: string): string {
	if (word.length < 5) return word.endsWith('s') && word.length === 4 && !word.endsWith('ss') ? word.slice(0, 3) : word;
	if (word.endsWith("'s")) return stem(word.slice(0, -2));
	if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
	if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
	if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
	if (word.endsWith('ing') && word.length > 6) return undouble(word.slice(0, -3));
	if (word.endsWith('ed') && word.length > 5) return undouble(word.slice(0, -2));
	return word;
}

/** `planning` → `plan`, `closed` → `clos`, `telling` → `tell`. */
function undouble(root: string): string {
	return /([bdgmnprt])\1$/.test(root) ? root.slice(0, -1) : root;
}
