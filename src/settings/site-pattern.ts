/**
 * Sites as readers write them: a host name, with or without a path, `*` for any text. As in match patterns of
 * WebExtensions, `*.example.com` is the site with all its subdomains; all files of the computer are one site.
 */

/** All pages of the file system. */
export const fileSite = 'file:';

/** More wildcards than that are a slip, or a joke. */
const mostWildcards = 8;
/** A host name has at most 253 characters (RFC 1035); a path worth a rule is shorter than the rest. */
const longest = 500;

export type SiteProblem = 'empty' | 'too-long' | 'not-a-site' | 'too-many-wildcards' | 'everything';
export type SiteReading = { readonly ok: true; readonly pattern: string } | { readonly ok: false; readonly problem: SiteProblem };

/** The site of an address, or `undefined` where pages have none (such as `about:blank`). */
export function siteOf(address: string): string | undefined {
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (!url) return undefined;
	if (url.protocol === 'file:') return fileSite;
	return url.hostname === '' ? undefined : url.hostname.toLowerCase();
}

/** Reads what a reader typed or pasted: a pattern, or any address on the site. */
export function readSitePattern(typed: string): SiteReading {
	const text = typed.trim();
	if (text === '') return { ok: false, problem: 'empty' };
	if (text.length > longest) return { ok: false, problem: 'too-long' };
	if (/^file:/i.test(text)) return { ok: true, pattern: fileSite };
	const [, scheme, rest = ''] = /^(?:([a-z][a-z0-9+.-]*|\*):\/\/)?(.*)$/is.exec(text) ?? [];
	if (scheme !== undefined && !/^(?:https?|\*)$/i.test(scheme)) return { ok: false, problem: 'not-a-site' };
	const slash = rest.search(/[/?#]/);
	const host = readHost(slash < 0 ? rest : rest.slice(0, slash), scheme !== undefined);
	if (host === undefined) return { ok: false, problem: 'not-a-site' };
	if (/^[*.]+$/.test(host)) return { ok: false, problem: 'everything' };
	// Whoever pastes an address means its site; a path that is meant is written by hand.
	const path = slash < 0 || (scheme !== undefined && !rest.includes('*')) ? '' : readPath(rest.slice(slash));
	const pattern = (host + path).replace(/\*+/g, '*');
	return pattern.split('*').length - 1 > mostWildcards ? { ok: false, problem: 'too-many-wildcards' } : { ok: true, pattern };
}

/** Whether one of the patterns stands for this address. */
export function matchesSite(patterns: readonly string[], address: string): boolean {
	const site = siteOf(address);
	if (site === undefined) return false;
	const path = site === fileSite ? '' : pathOf(new URL(address));
	return patterns.some((pattern) => matches(pattern, site, path));
}

function matches(pattern: string, site: string, path: string): boolean {
	const slash = pattern.indexOf('/');
	const host = slash < 0 ? pattern : pattern.slice(0, slash);
	const isHost = fits(host, site) || (host.startsWith('*.') && fits(host.slice(2), site));
	return isHost && (slash < 0 || isUnder(pattern.slice(slash), path));
}

/** The page itself, and what lies below it. */
function isUnder(pattern: string, path: string): boolean {
	return fits(pattern, path) || fits(`${pattern.replace(/\/$/, '')}/*`, path);
}

/** Piece by piece from the left, each at its first place: in time in proportion to the text. */
function fits(pattern: string, text: string): boolean {
	const [first = '', ...pieces] = pattern.split('*');
	const last = pieces.pop();
	if (last === undefined) return pattern === text;
	if (!text.startsWith(first)) return false;
	let place = first.length;
	for (const piece of pieces) {
		const found = text.indexOf(piece, place);
		if (found < 0) return false;
		place = found + piece.length;
	}
	return text.length - last.length >= place && text.endsWith(last);
}

/** In the spelling of addresses: lower case, Punycode, without port or password. */
function readHost(written: string, isAddress: boolean): string | undefined {
	const host = written.replace(/^[^@]*@/, '').replace(/:\d*$/, '');
	if (host === '' || /[\s\\]/.test(host)) return undefined;
	// A word without a dot is far oftener a slip than a host of a private network, which can be given as a full address.
	if (!isAddress && !/[.*]/.test(host) && !/^(?:localhost|\[.*\])$/i.test(host)) return undefined;
	// The URL parser refuses a star: letters stand in for it that no host name has in this place.
	const address = `https://${host.replaceAll('*', wildcardLetters)}/`;
	return URL.canParse(address) ? new URL(address).hostname.replaceAll(wildcardLetters, '*') : undefined;
}

const wildcardLetters = 'x-wildcard-x';

/** A path alone: what follows it is not part of a site. `/` says nothing, for every page has it. */
function readPath(written: string): string {
	const path = pathOf(new URL(`https://site.invalid${/^\/[^?#]*/.exec(written)?.[0] ?? ''}`));
	return /^\/\**$/.test(path) ? '' : path;
}

const pathOf = ({ pathname }: URL): string => pathname;
