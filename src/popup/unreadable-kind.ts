/** Why a page cannot be read, as far as its address tells. */
export type UnreadableKind = 'browser-page' | 'store' | 'pdf' | 'unreadable';

/** Sites that browsers keep all extensions out of; Firefox has a few more of Mozilla's own. */
const stores = [
	/^chromewebstore\.google\.com$/,
	/^chrome\.google\.com$/,
	/^microsoftedge\.microsoft\.com$/,
	/^addons\.opera\.com$/,
	/^addons\.mozilla\.org$/,
];

/** @returns `undefined` for an address that extensions may read */
export function unreadableKind(address: string): UnreadableKind | undefined {
	// The address of a page that is the browser's own is not told to extensions.
	if (address === '' || !URL.canParse(address)) return 'browser-page';
	const { protocol, hostname, pathname } = new URL(address);
	if (!/^(?:https?|file):$/.test(protocol)) return 'browser-page';
	if (stores.some((store) => store.test(hostname))) return 'store';
	return /\.pdf$/i.test(pathname) ? 'pdf' : undefined;
}
