import type { Glossary } from '../glossary/glossary.ts';
import type { PageReport } from '../messaging/page-report.ts';
import { productName } from '../ui/product.tsx';

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
			return { title: 'Switched off on this site', advice: 'Nothing is marked here. Turn the switch on to see the senses again.' };
		case 'other-language':
			return {
				title: 'This page is not in English',
				advice:
					`${productName} explains English words, and the same letters can be another word elsewhere, ` +
					'so it leaves this page alone. There is nothing you need to do.',
			};
		case 'unreadable':
			return {
				title: 'This page cannot be read',
				advice:
					'Browsers keep extensions out of their own pages and stores. If this is an ordinary web page, reload it and open this window again.',
			};
		case 'ready':
			if (counted < found) return stillReading(counted, found);
			return total > 0 ? undefined : nothingHere(glossary);
	}
}

function stillReading(counted: number, found: number): PageWords {
	const numbers = new Intl.NumberFormat('en');
	const progress = counted < found ? `${numbers.format(counted)} of ${numbers.format(found)} words have been looked at. ` : '';
	return { title: 'Reading this page…', advice: `${progress}The number may still grow.` };
}

function nothingHere(glossary: Glossary): PageWords {
	const forms = glossary.terms.flatMap((term) => term.forms.map((form) => `“${form}”`));
	const list = new Intl.ListFormat('en', { type: 'disjunction' }).format(forms);
	return {
		title: 'Nothing here',
		advice:
			`No ${list} stands on this page, or only in senses that you have hidden in the settings. ` +
			'The comparison below can be read anywhere.',
	};
}
