/** Corrections as a reader of the made-up pair would make them. */
import type { Context } from '../../../src/sense-ranking/context.ts';
import { type Correction, correctionVersion } from '../../../src/sense-ranking/correction.ts';
import type { Ranker } from '../../../src/sense-ranking/rank.ts';

export function correctionOf(said: Partial<Correction> = {}): Correction {
	return {
		version: correctionVersion,
		id: '0123456789abcdef',
		time: 1_780_000_000_000,
		term: 'bark',
		group: 'dog-cry',
		shown: 'tree-skin',
		features: [
			[7, 4],
			[4_294_967_295, 2],
		],
		...said,
	};
}

/** "Not this sense" on one occurrence. */
export function correct(ranker: Ranker, context: Context, group: string | null, time = 1): Correction {
	const shown = ranker.rank(context).group;
	return correctionOf({ ...ranker.fingerprint(context), term: context.term, group, shown, time });
}
