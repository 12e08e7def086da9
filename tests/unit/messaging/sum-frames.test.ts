import { describe, expect, it, vi } from 'vitest';
import type { FrameReport, PageStatus } from '../../../src/messaging/messages.ts';

// The module also holds the ports, and the door to the extension API refuses to open outside an extension.
vi.stubGlobal('chrome', { runtime: { id: 'x' } });
const { sumFrames } = await import('../../../src/messaging/page-report.ts');

const frame = (isTop: boolean, status: PageStatus, counts: Record<string, number> = {}): FrameReport => ({
	frame: isTop ? 'top' : 'inner',
	isTop,
	status,
	counts,
	counted: isTop ? 3 : 1,
	found: isTop ? 4 : 1,
	ticks: [{ id: 7, group: 'g', at: 0.5 }],
});

describe('sumFrames', () => {
	it('adds up the counts of all frames by group', () => {
		const { counts } = sumFrames([frame(true, 'ready', { g: 2, h: 1 }), frame(false, 'ready', { g: 3, i: 1 })]);
		expect([...counts]).toEqual([
			['g', 5],
			['h', 1],
			['i', 1],
		]);
	});

	it('adds up what is counted and what is found', () => {
		expect(sumFrames([frame(true, 'ready'), frame(false, 'ready'), frame(false, 'reading')])).toMatchObject({ counted: 5, found: 6 });
	});

	it.each<[top: PageStatus, inner: PageStatus, counts: Record<string, number>, whole: string]>([
		['ready', 'ready', {}, 'ready'],
		['ready', 'reading', {}, 'reading'],
		['reading', 'ready', {}, 'reading'],
		['ready', 'other-language', {}, 'ready'],
		['other-language', 'ready', {}, 'other-language'],
		['other-language', 'ready', { g: 1 }, 'ready'],
		['off', 'off', {}, 'off'],
	])('with %s on top and %s inside holding %j is %s', (top, inner, counts, whole) => {
		expect(sumFrames([frame(false, inner, counts), frame(true, top)]).status).toBe(whole);
	});

	it('says of each tick which frame it is in', () => {
		expect(sumFrames([frame(true, 'ready'), frame(false, 'ready')]).ticks).toEqual([
			{ id: 7, group: 'g', at: 0.5, frame: 'top' },
			{ id: 7, group: 'g', at: 0.5, frame: 'inner' },
		]);
	});

	it('is unreadable without frames', () => {
		expect(sumFrames([])).toEqual({ status: 'unreadable', counts: new Map(), counted: 0, found: 0, ticks: [] });
	});
});
