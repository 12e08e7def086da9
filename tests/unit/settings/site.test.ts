import { describe, expect, it } from 'vitest';
import { fileSite, isSiteOff, siteOf } from '../../../src/settings/site.ts';

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

describe('isSiteOff', () => {
	it('is true for a site in the list, not for its subdomains nor for no site', () => {
		expect(isSiteOff(['shop.example'], 'shop.example')).toBe(true);
		expect(isSiteOff(['shop.example'], 'www.shop.example')).toBe(false);
		expect(isSiteOff([''], undefined)).toBe(false);
	});
});
