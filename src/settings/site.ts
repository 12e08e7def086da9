import type { Settings } from './schema.ts';
import { matchesSite } from './site-pattern.ts';

type SiteRules = Pick<Settings, 'siteMode' | 'offSites' | 'onSites'>;

/** Whether the lens works on the page of this address; an address that tells no site has no rule. */
export function isSiteOn({ siteMode, offSites, onSites }: SiteRules, address: string): boolean {
	return siteMode === 'only-on' ? matchesSite(onSites, address) : !matchesSite(offSites, address);
}

/**
 * The rules by which `site` is switched. Of the patterns that stand for `address`, those that switch it the other way go;
 * where that is all it takes, nothing is added.
 */
export function switchSite(rules: SiteRules, site: string, address: string, isOn: boolean): Pick<Settings, 'offSites' | 'onSites'> {
	const { siteMode, offSites, onSites } = rules;
	if (isSiteOn(rules, address) === isOn) return { offSites, onSites };
	const withoutIt = (patterns: readonly string[]) => patterns.filter((pattern) => !matchesSite([pattern], address));
	const isListed = isOn === (siteMode === 'only-on');
	const list = siteMode === 'only-on' ? onSites : offSites;
	const changed = isListed ? [...list, site] : withoutIt(list);
	return siteMode === 'only-on' ? { offSites, onSites: changed } : { offSites: changed, onSites };
}
