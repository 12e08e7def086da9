/**
 * A change that a reader made, apart from everything else that happens to the settings: it can be made again upon, and
 * taken back from, settings that have changed elsewhere since. Of lists it is only what it adds and what it takes out.
 */
import { isListName, type SettingName, type Settings } from '../settings/schema.ts';

export interface MadeChange {
	/** The settings as they were when the reader chose. */
	readonly before: Settings;
	readonly change: Partial<Settings>;
}

/** The settings with the change made in them. */
export function withChange(now: Settings, { before, change }: MadeChange): Settings {
	return { ...now, ...eachSetting(change, (name) => step(name, now, before[name], change[name])) };
}

/** What takes the change back. Empty where nothing of it is left: what was chosen elsewhere since stays. */
export function takingBack(now: Settings, { before, change }: MadeChange): Partial<Settings> {
	const back = eachSetting(change, (name) => {
		if (isListName(name)) return step(name, now, change[name], before[name]);
		return now[name] === change[name] ? before[name] : now[name];
	});
	return changedPart(now, back);
}

/** What of `change` is not so already. */
export function changedPart(now: Settings, change: Partial<Settings>): Partial<Settings> {
	return Object.fromEntries(Object.entries(change).filter(([name, value]) => !isSame(now[name as SettingName], value)));
}

function step(name: SettingName, now: Settings, from: unknown, to: unknown): unknown {
	if (!isListName(name)) return to;
	const [had, has] = [from as readonly string[], to as readonly string[]];
	const kept = now[name].filter((entry) => has.includes(entry) || !had.includes(entry));
	return [...kept, ...has.filter((entry) => !had.includes(entry) && !kept.includes(entry))];
}

function eachSetting(change: Partial<Settings>, next: (name: SettingName) => unknown): Partial<Settings> {
	return Object.fromEntries((Object.keys(change) as SettingName[]).map((name) => [name, next(name)]));
}

/** Lists say the same in any order. */
function isSame(a: unknown, b: unknown): boolean {
	if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
	return a.length === b.length && a.every((entry) => b.includes(entry));
}
