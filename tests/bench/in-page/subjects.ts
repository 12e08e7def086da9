/** Runs in a page: what is timed, each under its name, and how to undo it. */
import { findNatively, walkNatively } from './native.ts';
import { readOnce } from './our-reading.ts';
import { markWithPeer, unmarkWithPeer } from './peer.ts';
import { unwrapWords, wrapWords } from './wrapped-spans.ts';

export interface SubjectTime {
	/** Occurrences found; for `text` 1 where there is any. */
	readonly found: number;
	/** ms of work. */
	readonly time: number;
	/** ms from start to end; the same for what works in one go. */
	readonly wall: number;
}

interface Subject {
	run(): SubjectTime | Promise<SubjectTime>;
	undo?(): void;
}

const root = () => document.body;

const subjects = {
	ours: { run: readOnce },
	text: { run: timed(() => findNatively(root())) },
	walk: { run: timed(() => walkNatively(root())) },
	'mark.js': { run: timed(() => markWithPeer(root())), undo: () => unmarkWithPeer(root()) },
	spans: { run: timed(() => wrapWords(root())), undo: () => unwrapWords(root()) },
} satisfies Record<string, Subject>;

export type SubjectName = keyof typeof subjects;

declare global {
	/** Does a subject's work so many times and undoes it after each, untimed. @returns the mean of the times */
	function runSubject(name: SubjectName, times: number): Promise<SubjectTime>;
}

globalThis.runSubject = async (name, times) => {
	const subject: Subject = subjects[name];
	const results: SubjectTime[] = [];
	for (let left = times; left > 0; left -= 1) {
		results.push(await subject.run());
		subject.undo?.();
	}
	const counts = new Set(results.map((result) => result.found));
	if (counts.size !== 1) throw new Error(`${name} found ${[...counts].join(', then ')} occurrences in the same page`);
	const mean = (of: (result: SubjectTime) => number) => results.reduce((sum, result) => sum + of(result), 0) / times;
	return { found: mean(({ found }) => found), time: mean(({ time }) => time), wall: mean(({ wall }) => wall) };
};

function timed(work: () => number): () => SubjectTime {
	return () => {
		const from = performance.now();
		const found = work();
		const time = performance.now() - from;
		return { found, time, wall: time };
	};
}
