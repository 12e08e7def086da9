import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isEnglish, isEnglishPage } from '../../../src/page/language.ts';
import { putOnPage } from '../../support/put-on-page.ts';

const english = 'The cook put the salt back on the shelf, for it was not the one that she had asked for.';
const italian = 'Il cuoco ha rimesso il sale sullo scaffale perché non era quello che aveva chiesto la signora.';

const html = document.documentElement;
let declared: string | null;
beforeEach(() => {
	declared = html.getAttribute('lang');
	html.removeAttribute('lang');
});
afterEach(() => {
	if (declared === null) html.removeAttribute('lang');
	else html.setAttribute('lang', declared);
});

describe('isEnglish', () => {
	/** Asks for the text of the element `#here`. */
	const ask = (markup: string, page: boolean) => {
		const node = putOnPage(markup).querySelector('#here')?.firstChild as Text;
		return isEnglish(node, node.data, () => page);
	};

	test.each([
		['`lang` says so, whatever the text', `<p id="here" lang="en">${italian}</p>`, false, true],
		['`lang` names a kind of English', `<p id="here" lang="en-GB">${italian}</p>`, false, true],
		['`lang` is written with an underscore', `<p id="here" lang="en_US">${italian}</p>`, false, true],
		['`lang` is in capitals, with space around it', `<p id="here" lang=" EN ">${italian}</p>`, false, true],
		['the nearest `lang` is English inside another', `<div lang="it"><p lang="en"><b id="here">sale</b></p></div>`, false, true],
		['its own words are English, and no `lang` says otherwise', `<p id="here">${english}</p>`, false, true],
		['it is too short to tell, on an English page', '<p id="here">sale</p>', true, true],
	] as [string, string, boolean, boolean][])('returns true if %s', (_title, markup, page, expected) => {
		expect(ask(markup, page)).toBe(expected);
	});

	test.each([
		['`lang` is another, whatever the text', `<p id="here" lang="fr">${english}</p>`, true],
		['`lang` only begins like English', `<p id="here" lang="enm">${english}</p>`, true],
		['the nearest `lang` is another inside English', `<div lang="en"><p lang="it"><b id="here">sale</b></p></div>`, true],
		['its own words are not English, on an English page', `<p id="here">${italian}</p>`, true],
		['it is too short to tell, on a page of another language', '<p id="here">sale</p>', false],
	] as [string, string, boolean][])('returns false if %s', (_title, markup, page) => {
		expect(ask(markup, page)).toBe(false);
	});

	test('asks about the page only where the passage does not tell', () => {
		const node = putOnPage(`<p>${english}</p>`).querySelector('p')?.firstChild as Text;
		const ask = () => {
			throw new Error('not needed');
		};
		expect(isEnglish(node, node.data, ask)).toBe(true);
	});

	test.each([
		['its host', (host) => host, '', true],
		['an element around its host', (host) => host.parentElement ?? host, '', true],
		['its own root, nearer than its host', (host) => host, 'it', false],
	] as [string, (host: Element) => Element, string, boolean][])(
		'inherits `lang` across a shadow root from %s',
		(_title, holderOf, own, is) => {
			const host = putOnPage('<section><div></div></section>').querySelector('div');
			const shadow = host?.attachShadow({ mode: 'open' });
			if (!host || !shadow) throw new Error('Expected a shadow root');
			holderOf(host).setAttribute('lang', 'en');
			shadow.innerHTML = own ? `<div lang="${own}"><p>${english}</p></div>` : `<div><p>${italian}</p></div>`;
			const node = shadow.querySelector('p')?.firstChild as Text;
			expect(isEnglish(node, node.data, () => false)).toBe(is);
		},
	);

	test('inherits `lang` across nested shadow roots', () => {
		const outer = putOnPage('<div lang="fr"></div>').querySelector('div')?.attachShadow({ mode: 'open' });
		const inner = outer?.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
		const node = inner?.appendChild(new Text(english));
		expect(node && isEnglish(node, node.data, () => true)).toBe(false);
	});

	test('takes what the page declares for a passage that declares nothing', () => {
		html.setAttribute('lang', 'it');
		expect(ask(`<p id="here">${english}</p>`, true)).toBe(false);
	});
});

describe('isEnglishPage', () => {
	test.each([
		['true if the page declares English, whatever its text', 'en-US', italian, true],
		['false if the page declares another language, whatever its text', 'de', english, false],
		['true if nothing is declared and the text is English', null, english, true],
		['false if nothing is declared and the text is not English', null, italian, false],
		['true if nothing is declared and the text is too short to tell', null, 'sale', true],
		['what the text says if the declaration is empty', '', italian, false],
		['what is said in short blocks one after the other', null, italian.replaceAll(' ', '</p><p>'), false],
	] as [string, string | null, string, boolean][])('returns %s', (_title, lang, text, expected) => {
		if (lang !== null) html.setAttribute('lang', lang);
		putOnPage(`<p>${text}</p>`);
		expect(isEnglishPage()).toBe(expected);
	});
});
