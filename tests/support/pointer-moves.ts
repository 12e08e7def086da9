/** What a hand does with a pointer, where tests need more than one move to a place. */
import type { Page } from 'puppeteer-core';
import { pause } from './lens-browser.ts';

export interface Place {
	readonly x: number;
	readonly y: number;
}

/** A pixel to and fro for `time` ms, slowly: a hand that rests. */
export async function jitter(tab: Page, { x, y }: Place, time: number): Promise<void> {
	const end = Date.now() + time;
	for (let step = 1; Date.now() < end; step += 1) {
		await tab.mouse.move(x + (step % 2), y);
		await pause(30);
	}
}

/** A straight way in small steps, at some `pxPerMs` at most. */
export async function moveSlowly(tab: Page, from: Place, to: Place, pxPerMs: number): Promise<void> {
	const length = Math.hypot(to.x - from.x, to.y - from.y);
	const step = 30;
	const steps = Math.ceil(length / (pxPerMs * step));
	for (let each = 1; each <= steps; each += 1) {
		const part = each / steps;
		await tab.mouse.move(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
		await pause(step);
	}
}
