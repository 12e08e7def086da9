/** mark.js, the marker of words that most pages and extensions use. It works in one go. */
import Mark from 'mark.js';
import { wordPattern } from './pattern.ts';

export function markWithPeer(root: Element): number {
	let count: number | undefined;
	new Mark(root).markRegExp(wordPattern(), {
		done: (marked) => {
			count = marked;
		},
	});
	if (count === undefined) throw new Error('mark.js has not ended when it returned');
	return count;
}

export function unmarkWithPeer(root: Element): void {
	let isDone = false;
	new Mark(root).unmark({
		done: () => {
			isDone = true;
		},
	});
	if (!isDone) throw new Error('mark.js has not unmarked when it returned');
	root.normalize();
}
