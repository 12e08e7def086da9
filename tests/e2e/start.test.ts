import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/training/read-data.ts';
import { browserNames } from '../../tools/browsers/find-browser.ts';

/** Runs `npm start` without a display and without npm's own lines. */
function start(...args: string[]) {
	const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
	return spawnSync(process.execPath, [join(projectRoot, 'tools/start/start.ts'), ...args], { cwd: projectRoot, env, encoding: 'utf8' });
}

describe('npm start', () => {
	it.each(browserNames)('hovers the words of the sample page in %s and prints what the cards say', (name) => {
		const picture = join(projectRoot, `.artifacts/start/card-${name}.png`);
		rmSync(picture, { force: true });
		const { stdout, stderr, status } = start('--browser', name, '--json');
		expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
		const rows = stdout
			.trim()
			.split('\n')
			.map(
				(line) =>
					JSON.parse(line) as { word: string; group: string | null; sense: string | null; confidence: number | null; context: string },
			);
		expect(rows).toHaveLength(12);
		for (const row of rows) {
			expect(Object.keys(row)).toEqual(['word', 'group', 'sense', 'confidence', 'context']);
			expect(row.context).toContain(row.word);
		}
		expect(new Set(rows.map(({ group }) => group)).size).toBeGreaterThanOrEqual(7);
		expect(rows.filter(({ group }) => group === null).map(({ word }) => word)).toEqual(['Sale']);
		expect(existsSync(picture)).toBe(true);
	});

	it.each([
		[['none.html'], /no file "none\.html"/],
		[['--jsn'], /--jsn/],
		[['http://127.0.0.1:1/'], /Cannot open http:\/\/127\.0\.0\.1:1\//],
	])('exits with 2 and a clear sentence for %j', (args, sentence) => {
		const { status, stderr, stdout } = start(...args);
		expect(status).toBe(2);
		expect(stderr).toMatch(sentence);
		expect(stdout).toBe('');
	});
});
