import { browser } from '../webextension/browser.ts';
import { defaultSettings, parseSettings, type SettingName, type Settings, settingNames } from './schema.ts';

/** Reads all settings; defaults where nothing, or nothing usable, is stored. */
export async function readSettings(): Promise<Settings> {
	return parseSettings(await browser.storage.sync.get([...settingNames]));
}

/**
 * Stores the changed settings and leaves the others as they are; a value equal to its default is removed instead.
 * @throws where the browser refuses, such as over quota
 */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
	const names = settingNames.filter((name) => name in change);
	const isDefault = (name: SettingName) => JSON.stringify(change[name]) === JSON.stringify(defaultSettings[name]);
	const changed = names.filter((name) => !isDefault(name));
	if (changed.length > 0) await browser.storage.sync.set(Object.fromEntries(changed.map((name) => [name, change[name]])));
	const dropped = names.filter(isDefault);
	if (dropped.length > 0) await browser.storage.sync.remove(dropped);
}

/** Calls `onChange` with all settings after each change, from whichever page or device, until `signal` aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
	const listener = (changes: Record<string, unknown>, area: string) => {
		if (area !== 'sync' || !settingNames.some((name) => name in changes)) return;
		void readSettings().then((settings) => {
			if (!signal.aborted) onChange(settings);
		});
	};
	browser.storage.onChanged.addListener(listener);
	signal.addEventListener(
		'abort',
		() => {
			// Nothing arrives from an extension that is gone, and Chromium lets nobody speak to it.
			if (browser.runtime?.id !== undefined) browser.storage.onChanged.removeListener(listener);
		},
		{ once: true },
	);
}
