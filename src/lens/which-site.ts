import { readSiteAnswer, sendToBackground } from '../messaging/send.ts';
import { siteOf } from '../settings/site.ts';

/** The site that the reader sees in the address bar: the top frame's, also for what is shown inside it. */
export async function whichSite(): Promise<string | undefined> {
	if (window.top === window) return siteOf(location.href);
	return siteOfTop() ?? readSiteAnswer(await sendToBackground({ type: 'ask-site' }));
}

/** The top frame's address, where the browser lets this frame see it. */
function siteOfTop(): string | undefined {
	const ancestors = location.ancestorOrigins;
	const top = ancestors?.[ancestors.length - 1];
	if (top && top !== 'null') return siteOf(top);
	try {
		return window.top ? siteOf(window.top.location.href) : undefined;
	} catch {
		// A frame of another origin: only the background can ask its top frame.
		return undefined;
	}
}
