import { expect } from 'vitest';
import type { Context } from '../../src/sense-ranking/context.ts';
import type { Cue } from '../../src/sense-ranking/cues.ts';
import type { Ranking } from '../../src/sense-ranking/ranking.ts';

/** Checks what holds for the answer to any question, sensible or not. */
export function expectSound(context: Context, { group, reason, sense, confidence, ranking, cues }: Ranking): void {
	const shares = ranking.map(({ probability }) => probability);
	const sum = shares.reduce((total, share) => total + share, 0);
	for (const share of [...shares, confidence]) {
		expect(share).toBeGreaterThanOrEqual(0);
		expect(share).toBeLessThanOrEqual(1);
	}
	expect(shares).toEqual([...shares].sort((a, b) => b - a));
	if (group === null) {
		expect(reason).toEqual(expect.any(String));
		expect(sense).toBeNull();
		expect(sum + confidence).toBeCloseTo(1, 9);
	} else {
		expect(reason).toBeUndefined();
		expect(ranking[0]).toEqual({ group, probability: confidence });
		expect(sum).toBeLessThanOrEqual(1 + 1e-9);
	}
	expectSoundCues(context, cues);
}

/** At most four, in reading order, inside the text, off the occurrence, each with some weight. */
export function expectSoundCues({ text, start, end }: Context, cues: readonly Cue[]): void {
	expect(cues.length).toBeLessThanOrEqual(4);
	const [from, to] = inText(text, start, end);
	let last = 0;
	for (const cue of cues) {
		expect(cue.start).toBeGreaterThanOrEqual(last);
		expect(cue.end).toBeGreaterThan(cue.start);
		expect(cue.end <= from || cue.start >= to).toBe(true);
		expect(cue.weight).toBeGreaterThan(0);
		last = cue.end;
	}
	expect(last).toBeLessThanOrEqual(text.length);
}

/** Offsets out of range stand for the nearest that is in range; what is no number stands for 0. */
function inText(text: string, start: number, end: number): [from: number, to: number] {
	const place = (offset: number, least: number) =>
		Number.isNaN(offset) ? least : Math.min(Math.max(Math.trunc(offset), least), text.length);
	const from = place(start, 0);
	return [from, place(end, from)];
}
