/** One thing to look at, and how to bring it about. */
import type { Page } from 'puppeteer-core';
import type { LensBrowser } from '../support/lens-browser.ts';
import type { PageServer } from '../support/page-server.ts';

/** What a view has at hand. */
export interface Stage {
	readonly lens: LensBrowser;
	readonly server: PageServer;
	/** A page of the extension's own, to store settings with. */
	readonly own: Page;
	/** Opens a page of the extension's own in the size and scheme that is being looked at. */
	openOwn(path: string): Promise<Page>;
	/** The same for an address of the server. */
	open(address: string): Promise<Page>;
}

export interface View {
	readonly part: 'card' | 'popup' | 'options' | 'welcome';
	/** What there is to see, in a few words. */
	readonly title: string;
	/** Opens a page and brings the view about in it. */
	show(stage: Stage): Promise<Page>;
}

/** Sizes of the window in CSS px: a laptop's, and the narrowest that WCAG 2.2 SC 1.4.10 asks for. */
export const sizes = { wide: { width: 960, height: 700 }, narrow: { width: 320, height: 700 } } as const;
export type Size = keyof typeof sizes;

/** A popup is never wider than browsers make one. */
export const popupSizes = { wide: { width: 800, height: 600 }, narrow: { width: 320, height: 600 } } as const;
