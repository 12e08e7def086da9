import { type ReaderOptions, RunReader } from '../../src/page/run-reader.ts';
import type { TextRun } from '../../src/page/text-run.ts';

/** Every run under a node, in the order in which they end. */
export function runsUnder(root: Node, options?: ReaderOptions): TextRun[] {
	const reader = new RunReader(root, options);
	const runs: TextRun[] = [];
	for (let run = reader.next(); run; run = reader.next()) runs.push(run);
	return runs;
}
