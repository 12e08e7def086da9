import type { HoveredWord } from './hover-words.ts';

/** Writes one hovered word to standard output. */
export type Printer = (hovered: HoveredWord) => void;

/** For programs: one JSON object a line; `null` throughout where the browser showed no card. */
export const printObjects: Printer = ({ word, card }) => {
	const { group = null, sense = null, confidence = null } = card ?? {};
	process.stdout.write(
		`${JSON.stringify({ word: card?.word ?? word.word, group, sense, confidence, context: card?.context ?? word.context })}\n`,
	);
};

/** For people: what the card says, then the word in its context. */
export const printLines: Printer = ({ word, card }) => {
	const verdict = card
		? `${card.group.padEnd(12)} ${card.sense.padEnd(4)} ${`${Math.round(card.confidence * 100)} %`.padStart(5)}`
		: 'no mark'.padEnd(23);
	process.stdout.write(`${verdict}  ${word.word.padEnd(10)}  ${card?.context ?? word.context}\n`);
};
