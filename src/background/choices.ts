/** What the reader chose, for the page of each frame that asks. */
import type { PageChoices } from '../messaging/messages.ts';
import { areMarksHidden } from '../settings/hidden-marks.ts';
import type { Settings } from '../settings/schema.ts';
import { isSiteOn } from '../settings/site.ts';
import { readSnooze, watchSnooze } from '../settings/snooze.ts';
import { readSettings, watchSettings } from '../settings/storage.ts';
import type { Runtime } from '../webextension/browser.ts';

interface Chosen {
	readonly settings: Settings;
	readonly isSnoozed: boolean;
}

/** Read once for the many frames of a page; again after each change. */
let chosen: Promise<Chosen> | undefined;

/** Keeps what is read as new as what is stored, until `signal` aborts. */
export function followChoices(signal: AbortSignal): void {
	const forget = () => {
		chosen = undefined;
	};
	watchSettings(forget, signal);
	watchSnooze(forget, signal);
}

/** Forgets what was read: a snooze has come to its end, which nothing stored tells. */
export function forgetChoices(): void {
	chosen = undefined;
}

/** The address is the one that the reader sees: the top frame's, for every frame. @throws where the browser cannot read */
export async function choicesFor({ tab }: Pick<Runtime.MessageSender, 'tab'>): Promise<PageChoices> {
	chosen ??= read();
	const { settings, isSnoozed } = await chosen.catch((cause: unknown) => {
		chosen = undefined;
		throw cause;
	});
	const areHidden = tab?.id !== undefined && (await areMarksHidden(tab.id));
	return {
		isOn: !isSnoozed && isSiteOn(settings, tab?.url ?? ''),
		settings: areHidden ? { ...settings, markStyle: 'none' } : settings,
	};
}

async function read(): Promise<Chosen> {
	const [settings, snooze] = await Promise.all([readSettings(), readSnooze(Date.now())]);
	return { settings, isSnoozed: snooze.kind !== 'none' };
}
