import type { LabelledOccurrence } from './corpus.ts';

/** Enough folds that each model sees most of the corpus, few enough to stay quick. */
export const foldCount = 5;

/**
 * Fold of each occurrence. A register (newswire, novels, shop pages …) is in one fold as a whole, so that a held-out
 * score tells how the ranker does on a kind of text it was not trained on. Registers are dealt out largest first, each
 * to the fold that has least.
 */
export function foldsOverRegisters(occurrences: readonly LabelledOccurrence[]): number[] {
	const sizes = new Map<string, number>();
	for (const { register } of occurrences) sizes.set(register, (sizes.get(register) ?? 0) + 1);
	const bySize = [...sizes].sort(([a, sizeA], [b, sizeB]) => sizeB - sizeA || (a < b ? -1 : 1));
	const filled = new Array<number>(foldCount).fill(0);
	const foldOf = new Map<string, number>();
	for (const [register, size] of bySize) {
		const fold = filled.indexOf(Math.min(...filled));
		foldOf.set(register, fold);
		filled[fold] = (filled[fold] ?? 0) + size;
	}
	return occurrences.map(({ register }) => foldOf.get(register) ?? 0);
}

/** Lines of the corpus that go together: the two halves of a contrast pair, and what was written in one go. */
const blockLength = 10;

/** Fold of each occurrence where runs of neighbouring lines are kept together, and every kind of text is in every fold. */
export function foldsOverBlocks(occurrences: readonly LabelledOccurrence[]): number[] {
	const foldOf = new Map<string, number>();
	return occurrences.map(({ text }, place) => {
		// A passage with several occurrences stands on several lines: it goes where its first one goes.
		const fold = foldOf.get(text) ?? Math.floor(place / blockLength) % foldCount;
		foldOf.set(text, fold);
		return fold;
	});
}
