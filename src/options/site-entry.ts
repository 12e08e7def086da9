import { fileSite, readSitePattern, type SiteProblem } from '../settings/site-pattern.ts';
import { say } from '../wording/words.ts';

/** Nobody's, and understood in every language. */
export const exampleSite = 'example.com';

export type SiteEntry = { readonly ok: true; readonly pattern: string } | { readonly ok: false; readonly message: string };

/** Reads what a reader typed or pasted as a site that is not on the list yet. */
export function readSiteEntry(typed: string, listed: readonly string[]): SiteEntry {
	const read = readSitePattern(typed);
	if (!read.ok) return refuse(describe[read.problem](typed.trim()));
	if (listed.includes(read.pattern)) return refuse(say('options.sites.problem.known', { site: siteName(read.pattern) }));
	return { ok: true, pattern: read.pattern };
}

const describe: Readonly<Record<SiteProblem, (text: string) => string>> = {
	empty: () => say('options.sites.problem.empty', { example: exampleSite }),
	'not-a-site': (text) => say('options.sites.problem.notASite', { text, example: exampleSite }),
	'too-long': () => say('options.sites.problem.tooLong', { example: exampleSite }),
	'too-many-wildcards': () => say('options.sites.problem.tooManyWildcards', { example: `*.${exampleSite}` }),
	everything: () => say('options.sites.problem.everything'),
};

/** How a site is called on the screen. */
export function siteName(site: string): string {
	return site === fileSite ? say('options.sites.files') : site;
}

function refuse(message: string): SiteEntry {
	return { ok: false, message };
}
