import type { Glossary } from '../glossary/glossary.ts';
import { productName } from '../ui/product.tsx';
import { formatChoice, formatNumber } from '../wording/formats.ts';
import { say } from '../wording/words.ts';
import type { PageState } from './page-state.ts';

/** What is said of a page: how it is, and what a reader can do. */
export interface PageWords {
	readonly title: string;
	readonly advice: string;
}

/** Words for a page whose numbers do not speak for themselves; `undefined` for a page that has been read and has some. */
export function pageWords(state: PageState, glossary: Glossary): PageWords | undefined {
	switch (state.kind) {
		case 'words':
			return undefined;
		case 'reading':
			return stillReading(state.counted, state.found);
		case 'nothing':
			return nothingHere(glossary);
		case 'off':
			return { title: say('popup.page.off.title'), advice: say('popup.page.off.advice') };
		case 'not-listed':
			return { title: say('popup.page.notListed.title'), advice: say('popup.page.notListed.advice') };
		case 'snoozed':
			return { title: say('popup.page.snoozed.title'), advice: say('popup.page.snoozed.advice') };
		case 'other-language':
			return { title: say('popup.page.otherLanguage.title'), advice: say('popup.page.otherLanguage.advice', { product: productName }) };
		case 'browser-page':
			return { title: say('popup.page.browserPage.title'), advice: say('popup.page.browserPage.advice') };
		case 'store':
			return { title: say('popup.page.store.title'), advice: say('popup.page.store.advice') };
		case 'pdf':
			return { title: say('popup.page.pdf.title'), advice: say('popup.page.pdf.advice') };
		case 'unreadable':
			return { title: say('popup.page.unreadable.title'), advice: say('popup.page.unreadable.advice') };
	}
}

function stillReading(counted: number, found: number): PageWords {
	const advice =
		counted < found
			? say('popup.page.reading.progress', { counted: formatNumber(counted), found: formatNumber(found) })
			: say('popup.page.reading.advice');
	return { title: say('popup.page.reading.title'), advice };
}

function nothingHere(glossary: Glossary): PageWords {
	const forms = glossary.terms.flatMap((term) => term.forms.map((form) => say('popup.page.nothing.word', { word: form })));
	return { title: say('popup.page.nothing.title'), advice: say('popup.page.nothing.advice', { words: formatChoice(forms) }) };
}
