/** Ends a snooze on time, also where nobody asks. */
import { endSnooze, readSnooze, watchSnooze } from '../settings/snooze.ts';
import { browser } from '../webextension/browser.ts';
import { forgetChoices } from './choices.ts';
import { tellAllPages } from './tell-pages.ts';

const alarmName = 'snooze-end';

/** Sets the alarm with each snooze, and again with each start of the browser, which may forget alarms. */
export function endSnoozeOnTime(signal: AbortSignal): void {
	browser.alarms.onAlarm.addListener(({ name }) => {
		if (name === alarmName) void end();
	});
	watchSnooze(() => void setAlarm(), signal);
	void setAlarm();
}

async function setAlarm(): Promise<void> {
	const snooze = await readSnooze(Date.now());
	if (snooze.kind === 'until') browser.alarms.create(alarmName, { when: snooze.end });
	else await browser.alarms.clear(alarmName);
}

async function end(): Promise<void> {
	const snooze = await readSnooze(Date.now());
	// One that was begun anew since, or an alarm that rings a moment early: it is to ring again.
	if (snooze.kind !== 'none') return setAlarm();
	forgetChoices();
	await endSnooze();
	await tellAllPages();
}
