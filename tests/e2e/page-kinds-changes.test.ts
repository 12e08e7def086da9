import { describe, expect, it } from 'vitest';
import { browserNames } from '../../tools/browsers/find-browser.ts';
import { until } from '../support/lens-browser.ts';
import { leaveCard, pointUntilCard, untilMarked, useLensOnPages } from '../support/lens-on-pages.ts';
import { markedWords, markupOf, takeMutations } from '../support/watched-page.ts';

const line = 'Umbrella sales rose by 5 % last year.';
const page = (body: string) =>
	`<!doctype html><html lang="en"><title>Notes</title><body style="font:18px/1.6 sans-serif;margin:60px">${body}`;

interface Step {
	/** A script of the page; a promise is awaited. */
	readonly script: string;
	readonly marks: readonly string[];
}

interface Change {
	readonly title: string;
	/** Of `tests/pages`, or the body of a page. */
	readonly page: string;
	readonly marks: readonly string[];
	readonly steps: readonly Step[];
	/** Where a card is to open at the end. */
	readonly point?: readonly [id: string, part: string];
}

const old = `<p id="a">${line}</p>`;
const text = 'document.querySelector("#a").firstChild';

const changes: readonly Change[] = [
	{
		title: 'adds characters to a message word by word',
		page: '/chat.html',
		marks: [],
		steps: [
			{ script: `say("${line}")`, marks: ['m1: sales'] },
			{ script: 'say("The firm has a marketing plan, and its sales rose.")', marks: ['m1: sales', 'm2: marketing', 'm2: sales'] },
		],
		point: ['m2', 'marketing'],
	},
	{
		title: 'changes characters inside of a text node',
		page: old,
		marks: ['a: sales'],
		steps: [
			{ script: `${text}.insertData(11, "x")`, marks: [] },
			{ script: `${text}.deleteData(11, 1)`, marks: ['a: sales'] },
			{ script: `${text}.replaceData(0, 8, "A good many years ago, our small umbrella")`, marks: ['a: sales'] },
			{ script: `${text}.appendData(" She has worked in marketing for ten years.")`, marks: ['a: sales', 'a: marketing'] },
		],
		point: ['a', 'marketing'],
	},
	{
		title: 'cuts and joins its text nodes',
		page: old,
		marks: ['a: sales'],
		steps: [
			{ script: `${text}.splitText(11).splitText(2)`, marks: ['a: sales'] },
			{ script: 'document.querySelector("#a").normalize()', marks: ['a: sales'] },
			{ script: `${text}.splitText(11).before(document.createElement("hr"))`, marks: [] },
			{ script: 'document.querySelector("hr").remove()', marks: ['a: sales'] },
		],
		point: ['a', 'les'],
	},
	{
		title: 'puts new text nodes in the place of the old ones, as frameworks do',
		page: old,
		marks: ['a: sales'],
		steps: [
			{ script: `${text}.replaceWith(new Text("Umbrella "), new Text("sales"), new Text(" rose by 6 % last year."))`, marks: ['a: sales'] },
			{
				script: `for (const node of [...document.querySelector("#a").childNodes]) node.replaceWith(node.cloneNode())`,
				marks: ['a: sales'],
			},
			{ script: 'document.querySelector("#a").innerHTML = document.querySelector("#a").innerHTML', marks: ['a: sales'] },
		],
		point: ['a', 'sales'],
	},
	{
		title: 'moves, sorts and clones what it holds',
		page: `<div id="from"><section><p id="a">${line}</p><p id="b">She took a degree in <i>mar</i>keting at a small college.</p></section></div><div id="to"></div>`,
		marks: ['a: sales', 'b: marketing'],
		steps: [
			{ script: 'document.querySelector("#to").append(document.querySelector("section"))', marks: ['a: sales', 'b: marketing'] },
			{ script: 'document.querySelector("section").prepend(document.querySelector("#b"))', marks: ['a: sales', 'b: marketing'] },
			{
				script: `{
					const copy = document.querySelector("section").cloneNode(true);
					copy.firstChild.id = "c";
					copy.lastChild.id = "d";
					document.querySelector("#from").append(copy);
				}`,
				marks: ['a: sales', 'b: marketing', 'c: marketing', 'd: sales'],
			},
			{ script: 'document.querySelector("#to").replaceChildren()', marks: ['c: marketing', 'd: sales'] },
		],
		point: ['c', 'keting'],
	},
	{
		title: 'takes a part out and puts the very same part back later',
		page: old,
		marks: ['a: sales'],
		steps: [
			{ script: 'globalThis.part = document.querySelector("#a"); part.remove()', marks: [] },
			{ script: 'document.body.append(part)', marks: ['a: sales'] },
			{ script: 'part.remove(); document.body.append(part)', marks: ['a: sales'] },
		],
		point: ['a', 'sales'],
	},
	{
		title: 'lets readers write in a part of it later, and take it back',
		page: `<div id="box">${old}</div><p id="b">Umbrella sales fell.</p>`,
		marks: ['a: sales', 'b: sales'],
		steps: [
			{ script: 'document.querySelector("#box").contentEditable = "plaintext-only"', marks: ['b: sales'] },
			{ script: `${text}.appendData(" More sales."); document.querySelector("#box").append("sales")`, marks: ['b: sales'] },
			{ script: 'document.querySelector("#box").contentEditable = "false"', marks: ['a: sales', 'a: sales', 'b: sales', 'box: sales'] },
			{ script: 'document.querySelector("#box").setAttribute("role", "textbox")', marks: ['b: sales'] },
		],
		point: ['b', 'sales'],
	},
	{
		title: 'says later in which language a part is written',
		page: old,
		marks: ['a: sales'],
		steps: [
			{ script: 'document.querySelector("#a").lang = "fr"', marks: [] },
			{ script: 'document.querySelector("#a").removeAttribute("lang")', marks: ['a: sales'] },
		],
	},
	{
		title: 'says later that a part is not for readers',
		page: old,
		marks: ['a: sales'],
		steps: [
			{ script: 'document.querySelector("#a").ariaHidden = "true"', marks: [] },
			{ script: 'document.querySelector("#a").ariaHidden = "false"', marks: ['a: sales'] },
			{ script: 'document.querySelector("#a").hidden = "until-found"', marks: ['a: sales'] },
		],
	},
	{
		title: 'goes to another place of itself without loading',
		page: `<main id="main">${old}</main>`,
		marks: ['a: sales'],
		steps: [
			{
				script: `history.pushState({}, "", "?place=2");
					document.title = "Second";
					document.querySelector("#main").innerHTML = '<h1 id="b">Annual sales</h1><p id="c">She has worked in marketing for ten years.</p>'`,
				marks: ['b: sales', 'c: marketing'],
			},
			{ script: `location.hash = "c"; document.querySelector("#main").innerHTML = '${old}'`, marks: ['a: sales'] },
		],
		point: ['a', 'sales'],
	},
	{
		title: 'draws itself anew from data and throws where a text node is not where it left it',
		page: '/virtual-dom.html',
		marks: ['a: sales', 'b: marketing'],
		steps: [
			{
				script: `draw([
					['a', ['#text', 'Umbrella '], ['b', 'sales'], ['#text', ' rose by '], ['#text', '6'], ['#text', ' % last year.']],
					['b', ['#text', 'She took a degree in '], ['i', 'mar'], ['#text', 'zipan at a small college.']],
					['c', ['i', 'Umbrella sales'], ['#text', ' fell again.']],
				])`,
				marks: ['a: sales', 'c: sales'],
			},
			{
				script: `draw([
					['a', ['#text', 'She took a degree in '], ['#text', 'mar'], ['i', 'keting'], ['#text', ' long ago.']],
					['b', ['b', 'Umbrella'], ['#text', ' sales '], ['#text', 'fell again.']],
					['c', ['i', 'Nothing'], ['#text', ' of note.']],
				])`,
				marks: ['a: marketing', 'b: sales'],
			},
		],
		point: ['a', 'keting'],
	},
];

describe.each(browserNames)('a page in %s', (name) => {
	const pages = useLensOnPages(name);

	it.each(changes.map((change) => [change.title, change] as const))(
		'that %s is marked as it stands, and is what it would be without the lens',
		async (_, change) => {
			const path = change.page.startsWith('/') ? change.page : pages.put(page(change.page));
			const { page: tab, problems } = await pages.open(path);
			await untilMarked(tab, change.marks);
			for (const { script, marks } of change.steps) {
				await tab.evaluate(script);
				await untilMarked(tab, marks, script);
			}
			const [markup, mutations] = [await markupOf(tab), await takeMutations(tab)];
			if (change.point) {
				await pointUntilCard(tab, ...change.point);
				await leaveCard(tab);
			}
			expect(problems).toEqual([]);
			await tab.close();

			const { page: bare, problems: bareProblems } = await pages.openBare(path);
			for (const { script } of change.steps) await bare.evaluate(script);
			expect(markup).toBe(await markupOf(bare));
			expect(mutations).toEqual(await takeMutations(bare));
			expect(bareProblems).toEqual([]);
			await bare.close();
		},
	);

	it('that gives new lines to the rows of a list has the lines marked that are in it', async () => {
		const { page: tab, problems } = await pages.open('/virtual-list.html');
		const wordsShown = () =>
			tab.$$eval('#space p', (rows) =>
				rows.flatMap(({ id, textContent }) => [...(textContent ?? '').matchAll(/sales|marketing/g)].map(([word]) => `${id}: ${word}`)),
			);
		const untilRight = async (what: string) => untilMarked(tab, await wordsShown(), what);
		await untilRight('at the start');
		await tab.mouse.move(200, 200);
		for (let turn = 0; turn < 3; turn += 1) {
			await tab.mouse.wheel({ deltaY: 900 });
			await until(async () => ((await tab.$eval('#list', (list) => list.scrollTop)) > turn * 700 ? true : undefined), 'the list to scroll');
		}
		// Again and again: a wheel that still rolls takes the list back.
		await until(async () => {
			await tab.evaluate('document.querySelector("#list").scrollTop = 20_000');
			return (await tab.$('#line-501')) ? true : undefined;
		}, 'the line in the middle');
		await untilRight('in the middle');
		await pointUntilCard(tab, 'line-501', 'sales');
		expect(problems).toEqual([]);
		await tab.close();
	});

	it('that grows whenever its end comes near has all of it marked', async () => {
		const { page: tab, problems } = await pages.open('/endless.html');
		const size = () => tab.$$eval('article', (entries) => entries.length);
		for (let wanted = 20; wanted <= 40; wanted += 10) {
			await until(async () => {
				// Once more where the page grew before its end had left the screen, of which no observer tells it.
				await tab.keyboard.press('End');
				return (await size()) >= wanted ? true : undefined;
			}, `${wanted} entries`);
		}
		await tab.evaluate('scrollBy(0, -100)');
		await expect.poll(async () => (await markedWords(tab)).length - (await size()), { timeout: 20_000 }).toBe(0);
		await pointUntilCard(tab, 'entry-35', 'les');
		expect(problems).toEqual([]);
		await tab.close();
	});
});
