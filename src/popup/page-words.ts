import type { Glossary } from '../glossary/glossary.ts';
import type { PageReport } from '../messaging/page-report.ts';
import { productName } from '../ui/product.tsx';
import { formatChoice, formatNumber } from '../wording/formats.ts';
import { say } from '../wording/words.ts';

/** What is said of a page: how it is, and what a reader can do. */
export interface PageWords {
	readonly title: string;
	readonly advice: string;
}

/** What is known of a page in numbers: words shown, words looked at so far, words found. */
export interface PageNumbers extends Pick<PageReport, 'status' | 'counted' | 'found'> {
	readonly total: number;
}

/** Words for a page whose numbers do not speak for themselves; `undefined` for a page that has been read and has some. */
export function pageWords({ status, total, counted, found }: PageNumbers, glossary: Glossary): PageWords | undefined {
	switch (status) {
		case 'reading':
			return stillReading(counted, found);
		case 'off':
			return { title: say('popup.page.off.title'), advice: say('popup.page.off.advice') };
		case 'other-language':
			return { title: say('popup.page.otherLanguage.title'), advice: say('popup.page.otherLanguage.advice', { product: productName }) };
		case 'unreadable':
			return { title: say('popup.page.unreadable.title'), advice: say('popup.page.unreadable.advice') };
		case 'ready':
			if (counted < found) return stillReading(counted, found);
			return total > 0 ? undefined : nothingHere(glossary);
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
