/** The one door to the extension API: promises in both browsers, and one place to replace it in tests. */
import browser from 'webextension-polyfill';

export type { Events, Runtime, Storage, Tabs } from 'webextension-polyfill';
export { browser };
