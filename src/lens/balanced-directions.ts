/** Written over a character that would turn what comes after: as long as it, drawn as nothing, and of no direction. */
const wordJoiner = '\u2060';

/** Embeddings and overrides (LRE, RLE, LRO, RLO) end at PDF; isolates (LRI, RLI, FSI) end at PDI. */
const controls = /[\u202A-\u202E\u2066-\u2069]/g;
const popEmbedding = '\u202C';
const popIsolate = '\u2069';
const isIsolate = (control: string) => control >= '\u2066';

/**
 * Takes the force from every directional control without a partner, so that the text turns nothing around it: `<bdi>` is
 * not enough, for a lone PDI closes it. Offsets stay. Pairs work as in UAX 9: a PDI ends what is open inside its isolate.
 */
export function balanceDirections(text: string): string {
	const open: { readonly place: number; readonly control: string }[] = [];
	const lone = new Set<number>();
	for (const { index: place, 0: control } of text.matchAll(controls)) {
		if (control === popIsolate) {
			const opener = open.findLastIndex((each) => isIsolate(each.control));
			// What is still open inside the isolate ends with it, and does no harm.
			if (opener < 0) lone.add(place);
			else open.length = opener;
		} else if (control === popEmbedding) {
			const last = open.at(-1);
			if (last && !isIsolate(last.control)) open.pop();
			else lone.add(place);
		} else open.push({ place, control });
	}
	for (const { place } of open) lone.add(place);
	return lone.size === 0 ? text : text.replace(controls, (control, place: number) => (lone.has(place) ? wordJoiner : control));
}
