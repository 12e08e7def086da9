import type { Page } from 'puppeteer-core';
import { evaluateInFirefoxWindow } from './firefox-window.ts';
import type { LensBrowser } from './lens-browser.ts';

/** A dialog as assistive technology gets it. */
export interface HeardDialog {
	readonly name: string;
	readonly description: string;
}

/** The first dialog in the accessibility tree of the tab in front; `undefined` where there is none. */
export async function readHeardDialog({ name }: LensBrowser, page: Page): Promise<HeardDialog | undefined> {
	return name === 'firefox' ? readInFirefox(page) : readInChromium(page);
}

async function readInChromium(page: Page): Promise<HeardDialog | undefined> {
	const session = await page.createCDPSession();
	const { nodes } = await session.send('Accessibility.getFullAXTree');
	await session.detach();
	const dialog = nodes.find(({ role }) => role?.value === 'dialog');
	return dialog && { name: String(dialog.name?.value ?? ''), description: String(dialog.description?.value ?? '') };
}

async function readInFirefox(page: Page): Promise<HeardDialog | undefined> {
	const found = await evaluateInFirefoxWindow(
		page,
		`(() => {
			const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
			const find = (node) => {
				if (!node || service.getStringRole(node.role) === 'dialog') return node;
				for (let child = node.firstChild; child; child = child.nextSibling) {
					const inside = find(child);
					if (inside) return inside;
				}
				return null;
			};
			const dialog = find(service.getAccessibleFor(gBrowser.selectedBrowser));
			return dialog ? JSON.stringify({ name: dialog.name ?? '', description: dialog.description ?? '' }) : '';
		})()`,
	);
	return typeof found === 'string' && found !== '' ? (JSON.parse(found) as HeardDialog) : undefined;
}
