import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileSite, matchesSite, readSitePattern, siteOf } from '../../../src/settings/site-pattern.ts';

describe('siteOf', () => {
	it.each([
		['https://Shop.Example/a?b#c', 'shop.example'],
		['http://shop.example:8080/', 'shop.example'],
		['https://user:secret@shop.example/', 'shop.example'],
		['https://127.0.0.1/', '127.0.0.1'],
		['https://[::1]/', '[::1]'],
		['https://bücher.example/', 'xn--bcher-kva.example'],
		['file:///tmp/a.html', fileSite],
		['about:blank', undefined],
		['data:text/html,x', undefined],
		['not an address', undefined],
		['', undefined],
	])('of %j is %j', (address, site) => {
		expect(siteOf(address)).toBe(site);
	});
});

describe('readSitePattern', () => {
	it.each([
		['shop.example', 'shop.example'],
		[' Shop.Example ', 'shop.example'],
		['*.shop.example', '*.shop.example'],
		['shop.*', 'shop.*'],
		['shop*.example', 'shop*.example'],
		['**.shop.example', '*.shop.example'],
		['bücher.example', 'xn--bcher-kva.example'],
		['localhost', 'localhost'],
		['http://intranet/start', 'intranet'],
		['192.168.0.1:8080', '192.168.0.1'],
		['[::1]', '[::1]'],
		['shop.example/news', 'shop.example/news'],
		['shop.example/news/*', 'shop.example/news/*'],
		['shop.example/a b', 'shop.example/a%20b'],
		['shop.example/', 'shop.example'],
		['shop.example/*', 'shop.example'],
		['shop.example/news?page=2#top', 'shop.example/news'],
		['https://shop.example/news/today.html?a=b', 'shop.example'],
		['https://*.shop.example/*', '*.shop.example'],
		['*://*.shop.example/news/*', '*.shop.example/news/*'],
		['file:///home/me/a.html', fileSite],
	])('reads %j as %j', (typed, pattern) => {
		expect(readSitePattern(typed)).toEqual({ ok: true, pattern });
	});

	it.each([
		['', 'empty'],
		['   ', 'empty'],
		['shop', 'not-a-site'],
		['my shop.example', 'not-a-site'],
		['ftp://shop.example', 'not-a-site'],
		['chrome://settings', 'not-a-site'],
		['https://', 'not-a-site'],
		['/news', 'not-a-site'],
		['*', 'everything'],
		['*.*', 'everything'],
		['*://*/*', 'everything'],
		['shop.example/*a*b*c*d*e*f*g*h*i', 'too-many-wildcards'],
		[`${'x'.repeat(500)}.example`, 'too-long'],
	])('refuses %j: %s', (typed, problem) => {
		expect(readSitePattern(typed)).toEqual({ ok: false, problem });
	});

	it('reads what it wrote as the same, and refuses or reads whatever is typed', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain(), fc.stringMatching(/^[a-z.*/]{1,40}$/)), (typed) => {
				const read = readSitePattern(typed);
				if (read.ok) expect(readSitePattern(read.pattern)).toEqual(read);
			}),
		);
	});
});

describe('matchesSite', () => {
	it.each([
		['shop.example', 'https://shop.example/a/b?c', true],
		['shop.example', 'https://www.shop.example/', false],
		['shop.example', 'https://notshop.example/', false],
		['*.shop.example', 'https://shop.example/', true],
		['*.shop.example', 'https://www.shop.example/', true],
		['*.shop.example', 'https://a.b.shop.example/', true],
		['*.shop.example', 'https://notshop.example/', false],
		['shop.*', 'https://shop.example/', true],
		['shop.*', 'https://www.shop.example/', false],
		['*shop*', 'https://my-shop-front.example/', true],
		['shop.example/news', 'https://shop.example/news', true],
		['shop.example/news', 'https://shop.example/news/today', true],
		['shop.example/news', 'https://shop.example/newsletter', false],
		['shop.example/news', 'https://shop.example/', false],
		['shop.example/*/news', 'https://shop.example/en/news/7', true],
		['shop.example/*/news', 'https://shop.example/news', false],
		['*a*a*', 'https://a.example/', true],
		['*aa*aa*', 'https://aaa.xyz/', false],
		[fileSite, 'file:///home/me/a.html', true],
		[fileSite, 'https://shop.example/', false],
		['shop.example', 'about:blank', false],
		['shop.example', '', false],
	])('%s stands for %s: %s', (pattern, address, isMatch) => {
		expect(matchesSite([pattern], address)).toBe(isMatch);
	});

	it('a site read from any address stands for that address', () => {
		fc.assert(
			fc.property(fc.webUrl(), (address) => {
				const read = readSitePattern(address);
				if (!read.ok) throw new Error(`${address}: ${read.problem}`);
				expect(matchesSite([read.pattern], address)).toBe(true);
			}),
		);
	});
});
