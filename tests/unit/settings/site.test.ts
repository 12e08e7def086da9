import { describe, expect, it } from 'vitest';
import type { SiteMode } from '../../../src/settings/schema.ts';
import { isSiteOn, switchSite } from '../../../src/settings/site.ts';

const rules = (siteMode: SiteMode, offSites: string[], onSites: string[]) => ({ siteMode, offSites, onSites });
const address = 'https://news.example/a';

describe('isSiteOn', () => {
	it.each([
		['everywhere-except', [], [], address, true],
		['everywhere-except', ['news.example'], [], address, false],
		['everywhere-except', ['news.example'], ['news.example'], address, false],
		['everywhere-except', [], [], '', true],
		['only-on', [], [], address, false],
		['only-on', [], ['*.example'], address, true],
		['only-on', ['news.example'], ['news.example'], address, true],
		['only-on', [], ['news.example'], 'about:blank', false],
	] as const)('%s, off %j, on %j: %s is on: %s', (mode, off, on, page, isOn) => {
		expect(isSiteOn(rules(mode, [...off], [...on]), page)).toBe(isOn);
	});
});

describe('switchSite', () => {
	it.each([
		['adds the site to those that are off', 'everywhere-except', [], [], false, ['news.example'], []],
		['takes out every pattern that has it off', 'everywhere-except', ['*.example', 'news.example', 'b.test'], [], true, ['b.test'], []],
		['adds the site to those that are on', 'only-on', [], ['b.test'], true, [], ['b.test', 'news.example']],
		['takes out every pattern that has it on', 'only-on', ['c.test'], ['*.example'], false, ['c.test'], []],
		['leaves a site that is off already', 'everywhere-except', ['*.example'], [], false, ['*.example'], []],
	] as const)('%s', (_case, mode, off, on, isOn, offSites, onSites) => {
		const switched = switchSite(rules(mode, [...off], [...on]), 'news.example', address, isOn);
		expect(switched).toEqual({ offSites, onSites });
		expect(isSiteOn({ siteMode: mode, ...switched }, address)).toBe(isOn);
	});
});
