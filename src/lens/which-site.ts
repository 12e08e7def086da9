import { readSiteAnswer, sendToBackground } from '../messaging/send.ts';
import { siteOf } from '../settings/site.ts';

/** Three seconds in all: longer than a top frame takes from its first inner frame to its own script. */
const mostAttempts = 10;
/** ms */
const attemptInterval = 300;

/** The site that the reader sees in the address bar: the top frame's, also for what is shown inside it. */
export async function whichSite(signal: AbortSignal): Promise<string | undefined> {
	if (window.top === window) return siteOf(location.href);
	return siteOfTop() ?? askForSite(signal);
}

/** An inner frame may be ready before the top frame listens: it asks again. */
async function askForSite(signal: AbortSignal): Promise<string | undefined> {
	for (let attempt = 0; attempt < mostAttempts && !signal.aborted; attempt += 1) {
		const site = readSiteAnswer(await ask());
		if (site !== undefined) return site;
		await new Promise((resolve) => setTimeout(resolve, attemptInterval));
	}
	return undefined;
}

async function ask(): Promise<unknown> {
	try {
		return await sendToBackground({ type: 'ask-site' });
	} catch {
		// A background that is gone, or not up yet, has no answer either. Where it is gone, Chromium throws without a promise.
		return undefined;
	}
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
