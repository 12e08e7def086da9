/** "Not this sense", from any card: what the reader chose is kept, and everything else follows from that. */
import { type CardActions, noGroup } from '../card/actions.ts';
import type { CardContent } from '../card/content.ts';
import type { PageOccurrence } from '../page/page-occurrence.ts';
import { correctionVersion } from '../sense-ranking/correction.ts';
import type { Rankings } from './rankings.ts';
import type { ReaderCorrections } from './reader-corrections.ts';

export interface CorrectionActionsParts {
	/** The word that a card is about. */
	readonly occurrenceOf: (content: CardContent) => PageOccurrence | undefined;
	readonly rankings: Pick<Rankings, 'fingerprint'>;
	readonly corrections: Pick<ReaderCorrections, 'list' | 'keep' | 'takeBack'>;
}

export function correctionActions({
	occurrenceOf,
	rankings,
	corrections,
}: CorrectionActionsParts): Pick<CardActions, 'correct' | 'takeBackCorrection'> {
	const fingerprintOf = (content: CardContent) => {
		const occurrence = occurrenceOf(content);
		return occurrence && rankings.fingerprint(occurrence);
	};
	return {
		async correct(content, chosen) {
			const print = fingerprintOf(content);
			if (!print) return false;
			// Who thinks again corrects the ranker still, not the own choice of before.
			const before = corrections.list.find(({ id }) => id === print.id);
			const { term } = content;
			const group = chosen === noGroup ? null : chosen;
			const shown = before ? before.shown : content.group;
			return corrections.keep({ version: correctionVersion, ...print, time: Date.now(), term, group, shown });
		},
		async takeBackCorrection(content) {
			const print = fingerprintOf(content);
			return print !== undefined && corrections.takeBack(print.id);
		},
	};
}
