import { describe, expect, test } from 'vitest';
import { readRunAround, readRuns } from '../../../src/page/read-runs.ts';
import { lineSeparator, objectPlaceholder } from '../../../src/page/text-run.ts';
import { putOnPage } from '../../support/put-on-page.ts';

function textsOf(html: string): string[] {
	return [...readRuns(putOnPage(html))].map(({ text }) => text);
}

describe('readRuns', () => {
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
		'<svg><text>sale</text></svg>',
		'<template>sale</template>',
		'<div contenteditable>sale</div>',
		'<div contenteditable="true">sale</div>',
		'<span contenteditable="PLAINTEXT-ONLY">sale</span>',
		'<div role="textbox">sale</div>',
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

	test('gives every text node its place in the text', () => {
		const [run] = readRuns(putOnPage('one <b>big</b> sa<i>le</i>'));
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
		expect([...readRuns(root)].map(({ text }) => text)).toEqual(['a sale']);
		root.remove();
	});
});

describe('readRunAround', () => {
	const html = `start <p>sa<b>les</b> and <i>mar<u>ket</u></i>ing<br>go <img alt="x">on</p> middle <b>one<div>two</div>three</b>
		<ul><li>a <a>sale</a></li><li><span style="display:block">Sales</span><span>Team</span></li></ul> <code>skip</code> end`;

	test('returns the run of the full walk, whichever of its text nodes is asked for', () => {
		const runs = [...readRuns(putOnPage(html))];
		expect(runs.length).toBeGreaterThan(6);
		for (const run of runs) {
			for (const { node } of run.pieces) expect(readRunAround(node)).toEqual(run);
		}
	});
});
