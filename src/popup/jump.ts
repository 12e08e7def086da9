import type { PageTick } from '../messaging/page-report.ts';
import { sendToPage } from '../messaging/send.ts';
import { browser } from '../webextension/browser.ts';
import { isToolbarWindow } from './window-kind.ts';

/** Has the page go to a word and light it up. A word that the reader chose is brought to the front where this is a tab that hides it. */
export async function jumpTo(tab: number, { frame, id }: PageTick, isFinal: boolean): Promise<void> {
	try {
		await sendToPage(tab, { type: 'jump', frame, id });
		if (isFinal && !isToolbarWindow()) await browser.tabs.update(tab, { active: true });
	} catch {
		// A tab that has been closed meanwhile; the report of its page tells so.
	}
}
