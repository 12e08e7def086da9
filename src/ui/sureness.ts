import { formatNumber } from '../wording/formats.ts';
import { say } from '../wording/words.ts';

/** A share of something counted, 0 to 1. */
export function shareWords(share: number): string {
	return share > 0 && share < 0.01 ? say('card.share.least') : say('card.share.percent', { number: formatNumber(share * 100) });
}

/** Never 0 or 100: a ranker is not certain. */
export function percentWords(share: number): string {
	if (share < 0.01) return say('card.share.least');
	if (share > 0.99) return say('card.share.most');
	return say('card.share.percent', { number: formatNumber(share * 100) });
}

/** Confidence in words and as a share; the words' bounds are those at which a calibrated ranker is wrong once in twenty, five and two and a half. */
export function sureWords(confidence: number): string {
	return say('card.sure.withShare', { sure: howSure(confidence), share: percentWords(confidence) });
}

function howSure(confidence: number): string {
	if (confidence >= 0.95) return say('card.sure.very');
	if (confidence >= 0.8) return say('card.sure.quite');
	if (confidence >= 0.6) return say('card.sure.fairly');
	return say('card.sure.not');
}
