import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { type LensBrowser, startLensBrowser, until } from '../support/lens-browser.ts';
import { type OpenOptions, openOptions } from '../support/open-options.ts';
import { shippedPresets, shippedSample } from '../support/shipped-data.ts';

const groupsInSample = shippedSample.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ groups }) => groups));
const preset = (id: string) => `[data-testid="preset"][data-preset="${id}"]`;

/** The groups that are marked in the sample, in their order. */
const markedIn = ({ page }: OpenOptions, where = '[data-testid="sample"]') =>
	page.$$eval(`${where} mark`, (marks) => marks.map((mark) => mark.getAttribute('data-group')));

const marksAre = (options: OpenOptions, groups: readonly (string | null)[], where?: string) =>
	until(async () => (JSON.stringify(await markedIn(options, where)) === JSON.stringify(groups) ? true : undefined), `marks: ${groups}`);

describe.each(browserNames)('the senses in the options in %s', (name) => {
	let lens: LensBrowser;
	beforeAll(async () => {
		lens = await startLensBrowser(name);
	});
	afterAll(async () => {
		await lens?.browser.close();
	});

	it('are shown at work in a sample, which follows each choice', async () => {
		const options = await openOptions(lens);
		const all = groupsInSample.filter((group) => group !== null);
		await marksAre(options, all);
		await options.press('[data-testid="group-toggle"][data-group="revenue"]');
		const others = all.filter((group) => group !== 'revenue');
		await marksAre(options, others);
		expect(await options.textOf('[data-testid="sample-count"]')).toBe(`${others.length} of ${groupsInSample.length} words are marked.`);
		await options.press('[data-testid="density"][value="first-on-page"]');
		await marksAre(options, [...new Set(others)]);
		await options.page.close();
	});

	it('are chosen by presets, each of which shows that it is chosen', async () => {
		const options = await openOptions(lens, { hiddenSenses: ['S1'] });
		const chosen = () => options.page.$$eval('[data-testid="preset"][aria-pressed="true"]', (found) => found.map((each) => each.id));
		await until(async () => ((await chosen()).length === 0 ? true : undefined), 'no preset');
		for (const { id, hides } of shippedPresets) {
			await options.press(preset(id));
			await options.chosenIs(hides.length > 0 ? { hiddenGroups: hides } : {});
			await until(async () => ((await options.page.$(`${preset(id)}[aria-pressed="true"]`)) ? true : undefined), id);
		}
		await options.page.close();
	});

	it('are found by a word, lit up, with what does not match folded away', async () => {
		const options = await openOptions(lens);
		await options.type('[data-testid="sense-search"]', 'higher offers');
		await until(async () => ((await options.page.$$('.group-branch')).length === 1 ? true : undefined), 'one group');
		expect(
			await options.page.$$eval('[data-testid="sense-toggle"]', (boxes) => boxes.map((box) => box.getAttribute('data-sense'))),
		).toEqual(['S8']);
		expect(await options.page.$$eval('.sense-leaf mark', (marks) => marks.map((mark) => mark.textContent))).toEqual([
			'higher',
			'higher',
			'offers',
			'offers',
		]);
		expect(await options.textOf('[data-testid="sense-search-count"]')).toBe('1 sense found, in 1 group.');
		await options.type('[data-testid="sense-search"]', 'auktion');
		await until(
			async () => ((await options.page.$('[data-testid="sense-toggle"][data-sense="S8"]')) ? true : undefined),
			'a slip forgiven',
		);
		expect(await options.textOf('[data-testid="sense-search-count"]')).toContain('much like it');
		await options.type('[data-testid="sense-search"]', 'xylophone');
		await until(async () => ((await options.page.$$('.group-branch')).length === 0 ? true : undefined), 'nothing');
		expect(await options.textOf('[data-testid="sense-search-count"]')).toContain('Nothing found for “xylophone”');
		await options.page.close();
	});

	it('are found and switched by keyboard alone', async () => {
		const options = await openOptions(lens);
		await options.type('[data-testid="sense-search"]', 'higher offers');
		await until(async () => ((await options.page.$$('.group-branch')).length === 1 ? true : undefined), 'one group');
		for (const key of ['ArrowDown', 'Tab', ' '] as const) await options.page.keyboard.press(key);
		await options.chosenIs({ hiddenGroups: ['auction'] });
		await options.page.focus('[data-testid="sense-search"]');
		await options.page.keyboard.press('Escape');
		await until(async () => ((await options.page.$$('.term-branch')).length === 3 ? true : undefined), 'the whole tree');
		await options.page.close();
	});

	it('are folded until they are asked for, one group or all', async () => {
		const options = await openOptions(lens);
		const count = () => options.page.$$eval('[data-testid="sense-toggle"]', (boxes) => boxes.length);
		await options.holds(() => document.querySelector('[data-testid="unfold"]') !== null);
		expect(await count()).toBe(0);
		await options.press('[data-testid="unfold"][data-group="revenue"]');
		await until(async () => ((await count()) === 4 ? true : undefined), 'four senses');
		await options.press('[data-testid="sense-toggle"][data-sense="S14"]');
		await options.chosenIs({ hiddenSenses: ['S14'] });
		await options.holds(() => document.querySelector<HTMLInputElement>('[data-group="revenue"]')?.indeterminate === true);
		await options.press('[data-testid="unfold-all"]');
		await until(async () => ((await count()) > 30 ? true : undefined), 'all senses');
		await options.page.close();
	});
});
