/** A pause that the reader takes from all marks, on this device: for a while, or until the browser is started again. */
import * as v from 'valibot';
import { browser } from '../webextension/browser.ts';

/** In `storage.local`, the time at which it ends, in ms since 1970; in `storage.session`, `true` until the browser ends. */
const key = 'snooze';

/** An hour, in ms. */
export const snoozeLength = 3_600_000;

const endSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export type Snooze = { readonly kind: 'none' } | { readonly kind: 'until-restart' } | { readonly kind: 'until'; readonly end: number };

/** @throws where the browser cannot read */
export async function readSnooze(now: number): Promise<Snooze> {
	const [session, local] = await Promise.all([browser.storage.session.get(key), browser.storage.local.get(key)]);
	if (session[key] === true) return { kind: 'until-restart' };
	const end = v.safeParse(endSchema, local[key]);
	// An end further away than the longest snooze comes from a clock that was set back.
	return end.success && end.output > now && end.output <= now + snoozeLength ? { kind: 'until', end: end.output } : { kind: 'none' };
}

/** @throws where the browser refuses to store */
export async function startSnooze(kind: 'hour' | 'until-restart', now: number): Promise<void> {
	if (kind === 'hour') await browser.storage.local.set({ [key]: now + snoozeLength });
	else await browser.storage.session.set({ [key]: true });
}

/** @throws where the browser refuses to store */
export async function endSnooze(): Promise<void> {
	await Promise.all([browser.storage.session.remove(key), browser.storage.local.remove(key)]);
}

/** Calls `onChange` when a snooze begins or is ended by hand, until `signal` aborts. Only pages of the extension hear of it. */
export function watchSnooze(onChange: () => void, signal: AbortSignal): void {
	const listener = (changes: Record<string, unknown>, area: string) => {
		if ((area === 'local' || area === 'session') && key in changes) onChange();
	};
	browser.storage.onChanged.addListener(listener);
	signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
