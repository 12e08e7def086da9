/** Rows 7 and 8 of the known failures; see the table in known-failures.test.ts. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { moveTo, pause } from '../support/lens-browser.ts';
import { pointUntilCard, untilMarked, useLensOnPages } from '../support/lens-on-pages.ts';
import { cardBox, pointAt, takeMutations } from '../support/watched-page.ts';

/** Ample for a card that should not come. Waiting longer can only make these tests stricter. */
const longerThanDwell = 500;

/** Places to write in, as scripts that give the focus to the end of each. */
const places = {
	rich: `focusEnd(document.querySelector('#rich p'))`,
	plain: `focusEnd(document.querySelector('#plain'))`,
	role: `focusEnd(document.querySelector('#role'))`,
	area: `document.querySelector('#area').focus()`,
	field: `document.querySelector('#field').focus()`,
	shadow: `focusEnd(document.querySelector('#host').shadowRoot.querySelector('#shadow'))`,
} as const;

const focusEnd = `globalThis.focusEnd = (element) => {
	element.closest('[contenteditable]').focus();
	getSelection().selectAllChildren(element);
	getSelection().collapseToEnd();
};
for (const id of ['area', 'field']) document.getElementById(id).setSelectionRange(99, 99);`;

/** Writes into every place and saves. */
async function writeAndSave(tab: Page): Promise<unknown> {
	await tab.evaluate(focusEnd);
	for (const place of Object.values(places)) {
		await tab.evaluate(place);
		await tab.keyboard.type('More sales, and a marketing plan');
		await tab.keyboard.press('Backspace');
	}
	await tab.evaluate(`document.querySelector('#save').click()`);
	return tab.evaluate('saved');
}

describe.each(browserNames)('a complaint about extensions of this kind is none of this one in %s', (name) => {
	const pages = useLensOnPages(name);

	it('7: what a reader writes in editors of every kind has no marks, and is saved as without the lens', async () => {
		const { page: tab, problems } = await pages.open('/editors.html');
		await untilMarked(tab, ['p: sales']);
		const saved = await writeAndSave(tab);
		const mutations = await takeMutations(tab);
		expect(JSON.stringify(saved).match(/More sales, and a marketing pla[^n]/g)?.length).toBe(Object.keys(places).length);
		// A word of the page that comes later proves that what was written had its turn.
		await tab.evaluate(`document.querySelector('#p').append(' Annual sales fell.')`);
		await untilMarked(tab, ['p: sales', 'p: sales']);
		expect(problems).toEqual([]);
		await tab.close();
		const { page: bare } = await pages.openBare('/editors.html');
		expect(saved).toEqual(await writeAndSave(bare));
		expect(mutations).toEqual(await takeMutations(bare));
		await bare.close();
	});

	it('7: no card comes for a word that is being edited, nor for one beside it while the reader types', async () => {
		const { page: tab, problems } = await pages.open('/editors.html');
		await untilMarked(tab, ['p: sales']);
		await tab.evaluate(focusEnd);
		for (const id of ['rich', 'plain', 'shadow']) {
			const { x, y } = await pointAt(tab, id, 'sales');
			await moveTo(tab, x, y);
			await pause(longerThanDwell);
			expect(await cardBox(tab), id).toBeUndefined();
		}
		await tab.evaluate(places.rich);
		const { x, y } = await pointAt(tab, 'p', 'sales');
		await moveTo(tab, x, y);
		await tab.keyboard.type('Words that take some time to be written', { delay: 25 });
		expect(await cardBox(tab)).toBeUndefined();
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('7: text that is typed while a card is open goes to where the reader writes', async () => {
		const { page: tab, problems } = await pages.open('/editors.html');
		await untilMarked(tab, ['p: sales']);
		await tab.evaluate(places.field);
		await tab.evaluate(`document.querySelector('#field').value = ''`);
		await pointUntilCard(tab, 'p', 'sales');
		await tab.keyboard.type('all of it');
		expect(await tab.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe('all of it');
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('8: a page gets every key with a card open that the pointer opened, and may stop none of them for others', async () => {
		const source = `<!doctype html><html lang="en"><title>Notes</title><body style="font:18px sans-serif;margin:60px">
			<p id="p">Umbrella sales rose by 5 % last year.</p><input id="field"><input title="where Tab goes: in the card, keys are the card's">
			<script>
				const seen = [];
				for (const type of ['keydown', 'keyup'])
					for (const isCapture of [true, false])
						document.addEventListener(type, (event) => seen.push([type, event.key, isCapture, event.defaultPrevented].join(' ')), isCapture);
			</script>`;
		const { page: tab, problems } = await pages.open(pages.put(source));
		const keys = ['a', '.', ',', '/', 'c', 'j', 'ArrowDown', 'Home', 'Enter', 'F2', 'Tab', 'Escape'] as const;
		await tab.focus('#field');
		for (const key of keys) {
			// Escape closes the card, and reaches the page all the same.
			if (!(await cardBox(tab))) await pointUntilCard(tab, 'p', 'sales');
			await tab.keyboard.press(key);
		}
		const expected = keys.flatMap((key) =>
			['keydown', 'keyup'].flatMap((type) => [`${type} ${key} true false`, `${type} ${key} false false`]),
		);
		expect(await tab.evaluate('seen')).toEqual(expected);
		expect(problems).toEqual([]);
		await tab.close();
	});
});
