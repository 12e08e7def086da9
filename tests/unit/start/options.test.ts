import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../tools/start/options.ts';
import { openPage } from '../../../tools/start/page-address.ts';
import { UserError } from '../../../tools/start/user-error.ts';

describe('readOptions', () => {
	it('opens the sample page in the first browser found where nothing is asked', () => {
		expect(readOptions([])).toEqual({ page: undefined, browser: undefined, json: false, all: false, headless: false, help: false });
	});

	it('takes a page and options in any order', () => {
		expect(readOptions(['--json', 'a.html', '--browser', 'firefox'])).toMatchObject({ page: 'a.html', browser: 'firefox', json: true });
		expect(readOptions(['https://shop.example/', '--browser=chromium', '--all'])).toMatchObject({ browser: 'chromium', all: true });
	});

	it.each([
		[['--jsn'], /--jsn/],
		[['--browser', 'opera'], /chromium or firefox, not "opera"/],
		[['--browser'], /--browser/],
		[['a.html', 'b.html'], /One page at a time/],
	])('refuses %j and says why', (args, reason) => {
		expect(() => readOptions(args)).toThrow(UserError);
		expect(() => readOptions(args)).toThrow(reason);
	});
});

describe('openPage', () => {
	it('takes an address as it is', async () => {
		expect((await openPage('https://shop.example/x')).address).toBe('https://shop.example/x');
	});

	it('serves a file from its own folder, and nothing outside of it', async () => {
		const page = await openPage('tests/pages/sample.html');
		const found = await fetch(page.address);
		expect(found.headers.get('content-type')).toContain('text/html');
		expect(await found.text()).toContain('<title>');
		expect((await fetch(new URL('/..%2f..%2fpackage.json', page.address))).status).toBe(404);
		page.close();
	});

	it('says which file is missing', async () => {
		await expect(openPage('tests/pages/none.html')).rejects.toThrow(/no file "tests\/pages\/none\.html"/);
	});
});
