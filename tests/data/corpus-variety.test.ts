import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/training/corpus.ts';
import { projectRoot } from '../../src/training/read-data.ts';
import { shippedGlossary } from '../support/shipped-data.ts';
import { countEach, runsOf, wordsOf } from '../support/word-runs.ts';

const { occurrences } = readCorpus(shippedGlossary);
const texts = [...new Set(occurrences.map(({ text }) => text))];
const words = texts.map(wordsOf);

/** Share of the passages for which `is` holds. */
const share = (is: (passage: readonly string[]) => boolean) => words.filter(is).length / words.length;

describe('the corpus is no set of templates', () => {
	it('says little twice: in at most 4 % of the passages stand five words in a row that stand in more than three', () => {
		const counts = countEach(words.map((passage) => new Set(runsOf(passage, 5))));
		expect(share((passage) => runsOf(passage, 5).some((run) => (counts.get(run) ?? 0) > 3))).toBeLessThan(0.04);
	});

	it('opens its passages in many ways: nine in ten begin with three words that few others begin with', () => {
		const counts = countEach(words.map((passage) => [passage.slice(0, 3).join(' ')]));
		expect(counts.size / texts.length).toBeGreaterThan(0.85);
		expect(Math.max(...counts.values()) / texts.length).toBeLessThan(0.002);
	});

	it('has no favourite first word: the commonest opens less than a fifth', () => {
		const counts = countEach(words.map((passage) => passage.slice(0, 1)));
		expect(Math.max(...counts.values()) / texts.length).toBeLessThan(0.2);
	});

	it('has short passages, middling ones and long ones', () => {
		expect(share((passage) => passage.length <= 8)).toBeGreaterThan(0.03);
		expect(share((passage) => passage.length > 8 && passage.length < 30)).toBeGreaterThan(0.5);
		expect(share((passage) => passage.length >= 30)).toBeGreaterThan(0.08);
	});

	it('comes from many kinds of text, none of which is more than a tenth', () => {
		const registers = countEach(occurrences.map(({ register }) => [register]));
		expect([...registers.values()].filter((count) => count >= 50).length).toBeGreaterThanOrEqual(40);
		expect(Math.max(...registers.values()) / occurrences.length).toBeLessThan(0.1);
	});

	it('has pairs of neighbours that differ little and mean another thing', () => {
		const pairs = occurrences.filter((occurrence, place) => {
			const before = occurrences[place - 1];
			return (
				before && before.text !== occurrence.text && before.outcomes[0] !== occurrence.outcomes[0] && areAlike(before.text, occurrence.text)
			);
		});
		expect(pairs.length).toBeGreaterThanOrEqual(250);
	});
});

/** At least four words, and three-fifths of the shorter one's, stand in both. */
function areAlike(one: string, other: string): boolean {
	const [first, second] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
	const common = [...first].filter((word) => second.has(word)).length;
	return common >= 4 && common / Math.min(first.size, second.size) >= 0.6;
}

const sharedFolder = join(projectRoot, '../shared/corpus');

describe.skipIf(!existsSync(sharedFolder))('the corpus and the texts that are kept for measuring', () => {
	it.each(['natural-dev.jsonl', 'natural-unlabelled.jsonl'])('have no six words in a row in common: %s', (name) => {
		const measured = readFileSync(join(sharedFolder, name), 'utf8').trim().split('\n');
		const runs = new Set(measured.flatMap((line) => runsOf(wordsOf(JSON.parse(line).text), 6)));
		expect(texts.filter((_, place) => runsOf(words[place] ?? [], 6).some((run) => runs.has(run)))).toEqual([]);
	});
});
