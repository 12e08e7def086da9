import { fileSite, siteOf } from '../settings/site-pattern.ts';

export type SiteEntry = { readonly ok: true; readonly site: string } | { readonly ok: false; readonly message: string };

/** Reads what a reader typed or pasted as a site: a host name, or any address on it. */
export function readSiteEntry(typed: string, offSites: readonly string[]): SiteEntry {
	const text = typed.trim();
	if (text === '') return refuse('Write the name of a site, such as example.com.');
	const site = siteOfEntry(text);
	if (site === undefined) return refuse(`“${text}” is not a site. Write it as the address bar shows it, such as example.com.`);
	return offSites.includes(site) ? refuse(`${siteName(site)} is on the list already.`) : { ok: true, site };
}

/** How a site is called on the screen. */
export function siteName(site: string): string {
	return site === fileSite ? 'Files on this computer' : site;
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
