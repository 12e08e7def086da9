import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Path of an empty folder for the test that runs; it is gone when the test ends. */
export function scratchFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'sense-lens-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return folder;
}
