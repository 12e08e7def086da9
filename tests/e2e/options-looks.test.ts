import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { densities, markStyles, themes } from '../../src/settings/schema.ts';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { type LensBrowser, startLensBrowser, until } from '../support/lens-browser.ts';
import { type OpenOptions, openOptions } from '../support/open-options.ts';

/** How the first mark of a preview is drawn. */
const markIn = ({ page }: OpenOptions, scheme: string) =>
	page.$eval(`[data-testid="mark-preview"][data-scheme="${scheme}"] mark`, (mark) => {
		const { textDecorationLine, textDecorationStyle, textDecorationColor, backgroundColor, color } = getComputedStyle(mark);
		return { textDecorationLine, textDecorationStyle, textDecorationColor, backgroundColor, color };
	});

describe.each(browserNames)('marks and card in the options in %s', (name) => {
	let lens: LensBrowser;
	beforeAll(async () => {
		lens = await startLensBrowser(name);
	});
	afterAll(async () => {
		await lens?.browser.close();
	});

	it.each(markStyles)('shows the style %s at once, on a light and on a dark page', async (style) => {
		const options = await openOptions(lens, { markStyle: style === 'dotted' ? 'solid' : 'dotted' });
		await options.holds(() => document.querySelector('[data-testid="mark-preview"] mark') !== null);
		await options.press(`[data-testid="mark-style"][value="${style}"]`);
		await options.holds(
			(style) => document.querySelector('[data-testid="mark-preview"] .sample-text')?.getAttribute('data-style') === style,
			style,
		);
		const [light, dark] = [await markIn(options, 'light'), await markIn(options, 'dark')];
		expect(light.color).not.toBe(dark.color);
		const hasLine = style !== 'background' && style !== 'none';
		for (const mark of [light, dark]) {
			expect(mark.textDecorationLine).toBe(hasLine ? 'underline' : 'none');
			if (hasLine) expect(mark.textDecorationStyle).toBe(style);
			expect(mark.backgroundColor === 'rgba(0, 0, 0, 0)').toBe(style !== 'background');
		}
		await options.page.close();
	});

	it('shows a colour for each group, in lines and in backgrounds', async () => {
		const options = await openOptions(lens, { markStyle: 'solid' });
		await options.holds(() => document.querySelector('[data-testid="mark-preview"] mark') !== null);
		const colours = (property: 'textDecorationColor' | 'backgroundColor') =>
			options.page.$$eval(
				'[data-testid="mark-preview"][data-scheme="light"] mark',
				(marks, property) => new Set(marks.map((mark) => getComputedStyle(mark)[property])).size,
				property,
			);
		expect(await colours('textDecorationColor')).toBe(1);
		await options.press('[data-testid="mark-colour"][value="by-group"]');
		await until(async () => ((await colours('textDecorationColor')) > 10 ? true : undefined), 'colours of lines');
		await options.press('[data-testid="mark-style"][value="background"]');
		await until(async () => ((await colours('backgroundColor')) > 10 ? true : undefined), 'colours of backgrounds');
		await options.chosenIs({ markStyle: 'background', markColour: 'by-group' });
		await options.page.close();
	});

	it('stores each choice of marks and card', async () => {
		const options = await openOptions(lens);
		await options.press(`[data-testid="density"][value="${densities[3]}"]`);
		await options.press('[data-testid="shows-badge"]');
		await options.press(`[data-testid="theme"][value="${themes[2]}"]`);
		await options.press('[data-testid="card-part-example"]');
		await options.press('[data-testid="card-part-actions"]');
		await options.press('[data-testid="card-part-example"]');
		await options.page.focus('[data-testid="text-size"]');
		for (let step = 0; step < 3; step += 1) await options.page.keyboard.press('ArrowRight');
		await options.page.focus('[data-testid="dwell"]');
		await options.page.keyboard.press('ArrowLeft');
		await options.chosenIs({
			density: 'where-sense-changes',
			showsBadge: false,
			theme: 'dark',
			hiddenCardParts: ['actions'],
			textSize: 130,
			dwell: 250,
		});
		expect(await options.page.$eval('[data-testid="text-size"]', (range) => range.getAttribute('aria-valuetext'))).toBe('130 %');
		await options.page.close();
	});
});
