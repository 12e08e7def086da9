/** What the card says about itself. Wording in one place, apart from layout. */

export const words = {
	close: 'Close',
	because: 'Here, because of',
	here: 'Here',
	couldBe: 'Could be',
	or: 'or',
	otherSenses: 'Other senses',
	whichSense: 'Which sense is meant?',
	thisOne: 'This one',
	noneOfThese: 'None of these',
	noneOfTheseMore: 'It is a name, or means something else here.',
	back: 'Back',
	counterpart: (term: string) => `In ${term}, the matching idea is`,
	pin: 'Pin',
	notThisSense: 'Not this sense',
	compare: 'Compare',
	copy: 'Copy',
	copied: 'Copied',
	notCopied: 'Not copied: the page forbids it',
	mute: 'Mute',
	muteSense: 'Mute this sense on every page',
	muteSite: 'Mute all words on this site',
	muted: 'No longer marked on any page.',
	undo: 'Undo',
	chosen: 'You chose this sense',
	takeBack: 'Take back',
	learned: 'Your corrections elsewhere counted as well.',
	label: (word: string, groups: readonly string[]) => `${word}: ${groups.join(' or ')}`,
	pinnedLabel: (label: string) => `Pinned: ${label}`,
	more: 'More',
	less: 'Less',
	move: 'Move with the arrow keys',
	sideBySide: 'Side by side',
	closeAll: 'Close all',
	pinned: (count: number) => (count === 1 ? 'Pinned' : `Pinned, ${count} cards`),
	pinnedTooMany: (most: number) => `Pinned, the oldest of ${most} closed`,
	unpinned: 'Closed',
	movedTo: (left: number, top: number) => `${Math.round(left)} from the left, ${Math.round(top)} from the top`,
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
