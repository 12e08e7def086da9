/** What the card says about itself. Wording in one place, apart from layout. */

export const words = {
	close: 'Close',
	because: 'Here, because of',
	here: 'Here',
	couldBe: 'Could be',
	orPerhaps: 'or perhaps',
	otherSenses: 'Other senses',
	counterpart: (term: string) => `In ${term}, the matching idea:`,
	compare: 'Open the comparison',
	label: (word: string, group: string) => `${word}: ${group}`,
	/** Never 0 or 100: a ranker is not certain. */
	percent: (share: number) => (share < 0.01 ? 'under 1 %' : share > 0.99 ? 'over 99 %' : `${Math.round(share * 100)} %`),
} as const;

/** Confidence in words; the bounds are those at which a calibrated ranker is wrong once in twenty, five and two and a half. */
export function howSure(confidence: number): string {
	if (confidence >= 0.95) return 'Very sure';
	if (confidence >= 0.8) return 'Quite sure';
	if (confidence >= 0.6) return 'Fairly sure';
	return 'Not sure';
}
