import { fileSite, siteOf } from '../settings/site-pattern.ts';
import { say } from '../wording/words.ts';

/** Nobody's, and understood in every language. */
export const exampleSite = 'example.com';

export type SiteEntry = { readonly ok: true; readonly site: string } | { readonly ok: false; readonly message: string };

/** Reads what a reader typed or pasted as a site: a host name, or any address on it. */
export function readSiteEntry(typed: string, offSites: readonly string[]): SiteEntry {
	const text = typed.trim();
	if (text === '') return refuse(say('options.sites.empty', { example: exampleSite }));
	const site = siteOfEntry(text);
	if (site === undefined) return refuse(say('options.sites.notASite', { text, example: exampleSite }));
	return offSites.includes(site) ? refuse(say('options.sites.known', { site: siteName(site) })) : { ok: true, site };
}

/** How a site is called on the screen. */
export function siteName(site: string): string {
	return site === fileSite ? say('options.sites.files') : site;
}

function siteOfEntry(text: string): string | undefined {
	if (/^file:/i.test(text)) return fileSite;
	if (/^https?:\/\//i.test(text)) return siteOf(text);
	// A word without a dot is far oftener a slip than a host of a private network, which can be given as a full address.
	const isHost = !/[\s@]|:\/\//.test(text) && (text.includes('.') || /^localhost(?=$|[:/])/i.test(text));
	return isHost ? siteOf(`https://${text}`) : undefined;
}

function refuse(message: string): SiteEntry {
	return { ok: false, message };
}
