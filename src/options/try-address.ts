import type { Settings } from '../settings/schema.ts';
import { isSiteOn } from '../settings/site.ts';
import { matchesSite } from '../settings/site-pattern.ts';

export type SiteRules = Pick<Settings, 'siteMode' | 'offSites' | 'onSites'>;

export type Trial =
	| { readonly kind: 'empty' | 'not-an-address' | 'unreadable' }
	/** `pattern` is the first on the list that stands for the address. */
	| { readonly kind: 'on' | 'off'; readonly pattern: string | undefined };

/** The sites that the present mode asks about. */
export function sitesInUse({ siteMode, offSites, onSites }: SiteRules): readonly string[] {
	return siteMode === 'only-on' ? onSites : offSites;
}

/** Whether words would be marked on the page of an address as a reader types it, and why. */
export function tryAddress(typed: string, rules: SiteRules): Trial {
	const text = typed.trim();
	if (text === '') return { kind: 'empty' };
	const address = readAddress(text);
	if (address === undefined) return { kind: 'not-an-address' };
	if (!/^(?:https?|file):/.test(address)) return { kind: 'unreadable' };
	const pattern = sitesInUse(rules).find((each) => matchesSite([each], address));
	return { kind: isSiteOn(rules, address) ? 'on' : 'off', pattern };
}

/** With the scheme that address bars leave out. `shop.example:8080` has none, though a parser takes it for one. */
function readAddress(text: string): string | undefined {
	if (/\s/.test(text)) return undefined;
	const hasScheme = /^[a-z][a-z0-9+-]*:(?!\d)/i.test(text);
	if (!hasScheme && !/^[^/?#]*\.|^localhost\b|^\[/i.test(text)) return undefined;
	const address = hasScheme ? text : `https://${text}`;
	return URL.canParse(address) ? new URL(address).href : undefined;
}
