/** Sites are switched by host name; all pages of the file system are one site. */
export const fileSite = 'file:';

/** The site of an address, or `undefined` where pages have none (such as `about:blank`). */
export function siteOf(address: string): string | undefined {
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (!url) return undefined;
	if (url.protocol === 'file:') return fileSite;
	return url.hostname === '' ? undefined : url.hostname.toLowerCase();
}

export function isSiteOff(offSites: readonly string[], site: string | undefined): boolean {
	return site !== undefined && offSites.includes(site);
}
