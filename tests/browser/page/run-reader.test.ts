import { describe, expect, test } from 'vitest';
import { RunReader, readRunAround } from '../../../src/page/run-reader.ts';
import { isSameRun, lineSeparator, objectPlaceholder } from '../../../src/page/text-run.ts';
import { putOnPage } from '../../support/put-on-page.ts';
import { runsUnder } from '../../support/runs-under.ts';

function textsOf(html: string): string[] {
	return runsUnder(putOnPage(html)).map(({ text }) => text);
}

describe('RunReader', () => {
	test.each([
		['joins text across an inline tag', 'sa<b>les</b> rose', ['sales rose']],
		['joins text across a comment', 'sa<!-- cut -->les', ['sales']],
		['joins text across nested inline tags', '<i>mar<b>ket<u>ing</u></b></i>', ['marketing']],
		['joins text across `wbr`', 'mar<wbr>keting', ['marketing']],
		['joins text across `ruby`', 'mar<ruby>ket</ruby>ing', ['marketing']],
		['ends a run at a block', 'sa<p>les</p>team', ['sa', 'les', 'team']],
		['ends a run at a block inside an inline tag', '<b>sa<div>les</div></b>team', ['sa', 'les', 'team']],
		['ends a run at an element it does not know', 'sa<x-card>les</x-card>', ['sa', 'les']],
		['ends a run between the cells of a row', '<table><tr><td>Sales</td><td>Team</td></tr></table>', ['Sales', 'Team']],
		['puts a line separator in the place of `br`', 'sa<br>les', [`sa${lineSeparator}les`]],
		['puts a placeholder in the place of an image', 'sa<img alt="x">les', [`sa${objectPlaceholder}les`]],
		['leaves out a line separator and an image before the first text', '<br><img alt="x">sale', ['sale']],
		['joins spans laid out in a line', '<span>Sales</span><span>Team</span>', ['SalesTeam']],
		['joins spans of `display: contents`', '<span style="display:contents">sa</span>les', ['sales']],
		...['block', 'flex', 'inline-block', 'inline-flex', 'grid', 'table-cell'].map((display) => [
			`separates a span of \`display: ${display}\` from its neighbour`,
			`<span style="display:${display}">Sales</span><span>Team</span>`,
			[`Sales${lineSeparator}Team`],
		]),
		['reads `hidden="until-found"`, which a search of the page finds', '<p hidden="until-found">sale</p>', ['sale']],
		['reads `contenteditable="false"`', '<p contenteditable="false">sale</p>', ['sale']],
		['reads `aria-hidden="false"`', '<p aria-hidden="false">sale</p>', ['sale']],
		['reads `pre`, which may be a poem', '<pre>a sale</pre>', ['a sale']],
		['reads `pre` whose class only has letters of a code’s in it', '<pre class="barcode">a sale</pre>', ['a sale']],
		['reads another element whose class is that of code', '<p class="highlight">a sale</p>', ['a sale']],
		['reads what has the role of a button', '<p role="button">a sale</p>', ['a sale']],
		['reads a brand that is not to be translated', 'a <span translate="no">sale</span>', ['a sale']],
	] as [string, string, string[]][])('%s', (_title, html, texts) => {
		expect(textsOf(html)).toEqual(texts);
	});

	test.each([
		'<script type="text/plain">sale</script>',
		'<style>.sale {}</style>',
		'<code>sale</code>',
		'<kbd>sale</kbd>',
		'<textarea>sale</textarea>',
		'<select><option>sale</option></select>',
		'<samp>sale</samp>',
		'<var>sale</var>',
		'<video>sale</video>',
		'<svg aria-hidden="true"><text>sale</text></svg>',
		'<button hidden>sale</button>',
		'<svg><title>sale</title></svg>',
		'<svg><desc>sale</desc><metadata>sale</metadata><defs><text>sale</text></defs></svg>',
		'<math><annotation>sale</annotation></math>',
		'<template>sale</template>',
		'<div contenteditable>sale</div>',
		'<div contenteditable="true">sale</div>',
		'<span contenteditable="PLAINTEXT-ONLY">sale</span>',
		'<div role="textbox">sale</div>',
		'<span role="Searchbox">sale</span>',
		'<pre class="language-js">sale</pre>',
		'<pre class="line-numbers prettyprint">sale</pre>',
		'<pre class="brush: js">sale</pre>',
		'<pre class="HLJS">sale</pre>',
		'<pre><code>sale</code></pre>',
		'<div data-wxt-integrated>sale</div>',
		'<div data-wxt-shadow-root>sale</div>',
		'<plasmo-csui>sale</plasmo-csui>',
		'<div class="grammarly-desktop">sale</div>',
		'<lt-highlighter>sale</lt-highlighter>',
		'<span class="lt-toolbar">sale</span>',
		'<deepl-inline-translate>sale</deepl-inline-translate>',
		'<div hidden>sale</div>',
		'<span hidden>sale</span>',
		'<div aria-hidden="true">sale</div>',
		'<span translate="no" class="fn given-name">sale</span>',
		'<div contenteditable><p>one <b>sale</b></p></div>',
	])('reads nothing of %s, and what follows it is no part of the word before', (html) => {
		const texts = textsOf(`a${html}b`);
		expect(texts.join('|')).not.toContain('sale');
		expect(texts.join('|')).not.toContain('ab');
		expect(texts.join('|')).toMatch(/^a.b$/);
	});

	const hole = objectPlaceholder;
	test.each([
		['a button', 'press <button>Sale</button> now', ['Sale', `press ${hole} now`]],
		['a button’s tags', 'press <button>a <b>sa</b>le</button> now', ['a sale', `press ${hole} now`]],
		['the text of a drawing', 'see <svg><text>a sa<tspan>le</tspan></text></svg> here', ['a sale', `see ${hole} here`]],
		['a formula', 'if <math><mi>sale</mi></math> then', ['sale', `if ${hole} then`]],
		['an island in an island', 'a <button>b <svg><text>c</text></svg> d</button> e', ['c', `b ${hole} d`, `a ${hole} e`]],
		['the blocks of an island', 'a <button>b<div>c</div>d</button> e', ['b', 'c', 'd', `a ${hole} e`]],
		['an island inside a tag of the line', 'a <i>b <button>c</button> d</i> e', ['c', `a b ${hole} d e`]],
		['two islands in a row', 'a <button>b</button><button>c</button> d', ['b', 'c', `a ${hole}${hole} d`]],
		['an island before the first text', '<button>a</button> sale', ['a', ' sale']],
		['an island at the end', 'a <button>sale</button>', ['sale', `a ${hole}`]],
		['an island without text', 'sa<button></button>les', [`sa${hole}les`]],
	] as [string, string, string[]][])('reads %s by itself, and the sentence around it goes on', (_title, html, texts) => {
		expect(textsOf(html)).toEqual(texts);
	});

	test('tells of each open shadow root on its way and enters none', () => {
		const root = putOnPage('<div id="a">light</div><p>a <span id="b"></span>b</p><div hidden><div id="c"></div></div>');
		for (const host of root.querySelectorAll('[id]')) host.attachShadow({ mode: 'open' }).append('a sale');
		const hosts: string[] = [];
		const runs = runsUnder(root, { onShadowRoot: ({ host }) => void hosts.push(host.id) });
		expect(runs.map(({ text }) => text)).toEqual(['light', 'a b']);
		expect(hosts).toEqual(['a', 'b']);
	});

	test('reads what is inside a shadow root, with the slots’ own text where nothing is put in', () => {
		const root = putOnPage('<div>slotted</div>').firstElementChild?.attachShadow({ mode: 'open' });
		if (!root) throw new Error('Expected a shadow root');
		root.innerHTML = 'a sa<b>le</b> of <slot name="x">shoes</slot><p>now</p>';
		expect(runsUnder(root).map(({ text }) => text)).toEqual(['a sale of shoes', 'now']);
	});

	test('passes over blocks that are said not to be worth it', () => {
		const root = putOnPage('<p class="no">a<b>b</b></p>c<p>d</p>e');
		const runs = runsUnder(root, { isWorthReading: (block) => block.className !== 'no' });
		expect(runs.map(({ text }) => text)).toEqual(['c', 'd', 'e']);
	});

	test('ends no run within a step, and hands it out in a later one', () => {
		const reader = new RunReader(putOnPage(`${'<b></b>'.repeat(20)}a sale`));
		const runs = [];
		for (let steps = 0; !reader.isDone; steps += 1) {
			expect(steps).toBeLessThan(20);
			const run = reader.next(4);
			if (run) runs.push(run.text);
		}
		expect(runs).toEqual(['a sale']);
	});

	test('gives every text node its place in the text', () => {
		const [run] = runsUnder(putOnPage('one <b>big</b> sa<i>le</i>'));
		expect(run?.pieces.map(({ node, start }) => run.text.slice(start, start + node.data.length))).toEqual(['one ', 'big', ' sa', 'le']);
		expect(run?.pieces.map(({ node }) => node.data)).toEqual(['one ', 'big', ' sa', 'le']);
	});

	test.each(['div', 'b'])('reads the text inside 10,000 nested <%s>', (name) => {
		const root = putOnPage('');
		let innermost: Element = root;
		for (let depth = 0; depth < 10_000; depth += 1) {
			const next = document.createElement(name);
			// Out of layout, which is slow at this depth and not what is tested.
			next.style.display = 'none';
			innermost.append(next);
			innermost = next;
		}
		innermost.append('a sale');
		expect(runsUnder(root).map(({ text }) => text)).toEqual(['a sale']);
		root.remove();
	});
});

describe('readRunAround', () => {
	const html = `start <p>sa<b>les</b> and <i>mar<u>ket</u></i>ing<br>go <img alt="x">on</p> middle <b>one<div>two</div>three</b>
		<ul><li>a <a>sale</a></li><li><span style="display:block">Sales</span><span>Team</span></li></ul> <code>skip</code> end
		<p>press <button>a <b>sale</b> <svg><text>in <tspan>it</tspan></text></svg> on</button> or <i><button>b</button> not</i></p>`;

	test('returns the run of the full walk, whichever of its text nodes is asked for', () => {
		const runs = runsUnder(putOnPage(html));
		expect(runs.length).toBeGreaterThan(6);
		for (const run of runs) {
			for (const { node } of run.pieces) expect(readRunAround(node)).toEqual(run);
		}
	});

	test('returns the run inside a shadow root, and not what stands around its host', () => {
		const root = putOnPage('before <span></span> after').querySelector('span')?.attachShadow({ mode: 'open' });
		if (!root) throw new Error('Expected a shadow root');
		root.innerHTML = 'a sa<b>le</b> <button>now</button> on<slot></slot>';
		const runs = runsUnder(root);
		expect(runs.map(({ text }) => text)).toEqual(['now', `a sale ${objectPlaceholder} on`]);
		for (const run of runs) for (const { node } of run.pieces) expect(isSameRun(readRunAround(node) ?? run, run)).toBe(true);
	});
});
