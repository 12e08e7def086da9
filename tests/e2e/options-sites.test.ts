import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { type LensBrowser, startLensBrowser, until } from '../support/lens-browser.ts';
import { type OpenOptions, openOptions } from '../support/open-options.ts';

const add = async (options: OpenOptions, site: string) => {
	await options.type('[data-testid="site-field"]', site);
	await options.press('[data-testid="site-add"]');
};
const told = (options: OpenOptions, selector: string, words: string) =>
	until(async () => ((await options.textOf(selector)).includes(words) ? true : undefined), words);

describe.each(browserNames)('the sites in the options in %s', (name) => {
	let lens: LensBrowser;
	beforeAll(async () => {
		lens = await startLensBrowser(name);
	});
	afterAll(async () => {
		await lens?.browser.close();
	});

	it('are added as sites, patterns or pasted addresses, and removed again', async () => {
		const options = await openOptions(lens);
		await add(options, 'https://Shop.example/basket?id=1');
		await add(options, '*.news.example');
		await options.chosenIs({ offSites: ['shop.example', '*.news.example'] });
		await options.press('[data-site="shop.example"] button');
		await options.chosenIs({ offSites: ['*.news.example'] });
		expect(await options.page.evaluate(() => document.activeElement?.id)).toBe('site');
		await options.page.close();
	});

	it.each([
		['', 'Write the name of a site'],
		['shop', '“shop” is not a site'],
		['*', 'every site there is'],
		['shop.example', 'is on the list already'],
		['<img src=x onerror=alert(1)>', 'is not a site'],
	])('are refused with a reason: %j', async (typed, words) => {
		const options = await openOptions(lens, { offSites: ['shop.example'] });
		await options.holds(() => document.querySelector('[data-site]') !== null);
		await add(options, typed);
		await told(options, '[data-testid="site-problem"]', words);
		await options.chosenIs({ offSites: ['shop.example'] });
		await options.page.close();
	});

	it('have a list for each mode, and the other one stays', async () => {
		const options = await openOptions(lens, { offSites: ['shop.example'] });
		await options.press('[data-testid="site-mode"][value="only-on"]');
		await told(options, '[data-testid="no-sites"]', 'nothing is marked anywhere');
		await add(options, 'news.example');
		await options.chosenIs({ siteMode: 'only-on', offSites: ['shop.example'], onSites: ['news.example'] });
		await options.page.close();
	});

	it('can be tried with any address, which names the pattern that decides', async () => {
		const options = await openOptions(lens, { offSites: ['*.shop.example'] });
		await options.holds(() => document.querySelector('[data-site]') !== null);
		const verdict = '[data-testid="site-trial-told"]';
		await options.type('[data-testid="site-trial"]', 'https://www.shop.example/a');
		await told(options, verdict, 'Words are not marked there. *.shop.example on your list decides that.');
		await options.type('[data-testid="site-trial"]', 'news.example');
		await told(options, verdict, 'Words are marked there. No site on your list stands for it.');
		await options.press('[data-testid="site-mode"][value="only-on"]');
		await told(options, verdict, 'Words are not marked there. No site on your list stands for it.');
		await options.type('[data-testid="site-trial"]', 'about:config');
		await told(options, verdict, 'Browsers keep extensions out');
		await options.page.close();
	});
});
