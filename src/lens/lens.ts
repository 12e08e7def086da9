/** What runs in every frame: starts and stops the session as settings and site ask for it, and answers the popup. */
import * as v from 'valibot';
import type { Glossary } from '../glossary/glossary.ts';
import { type CommandName, type FrameReport, toPageSchema } from '../messaging/messages.ts';
import { reportPage } from '../messaging/page-report.ts';
import { defaultSettings, type Settings } from '../settings/schema.ts';
import { isSiteOff, siteOf } from '../settings/site.ts';
import { readSettings, watchSettings } from '../settings/storage.ts';
import { browser } from '../webextension/browser.ts';
import { type Session, startSession } from './session.ts';
import { whichSite } from './which-site.ts';

/** Reports to an open popup are at most this often, in ms: fast enough to look alive. */
const reportInterval = 150;

/** Starts the lens in this frame until `signal` aborts. */
export async function startLens(glossary: Glossary, signal: AbortSignal): Promise<void> {
	const isTop = window.top === window;
	// Not `randomUUID`, which pages without https do not have.
	const frame = crypto.getRandomValues(new Uint32Array(2)).join('-');
	let site: string | undefined;
	let session: Session | undefined;
	let stop: AbortController | undefined;
	/** False until the settings are read. */
	let isDecided = false;
	let current: Settings | undefined;

	const report = (): FrameReport => ({
		frame,
		isTop,
		site: site ?? null,
		status: stop ? (session?.status ?? 'ready') : isDecided ? 'off' : 'reading',
		counts: session?.countByGroup() ?? {},
	});
	const tellPopup = throttle(reportPage(report, signal), reportInterval, signal);
	const end = () => {
		stop?.abort();
		stop = undefined;
		session = undefined;
	};
	const apply = (settings: Settings) => {
		isDecided = true;
		current = settings;
		if (isSiteOff(settings.offSites, site)) end();
		else if (stop) session?.apply(settings);
		else {
			stop = new AbortController();
			session = startSession(glossary, settings, tellPopup, AbortSignal.any([signal, stop.signal]));
		}
		tellPopup();
	};
	answerMessages((command) => isForThisFrame(isTop) && session?.run(command), isTop, signal);
	site = await whichSite(signal);
	if (signal.aborted) return;
	watchSettings(apply, signal);
	// A storage that fails leaves the reader with the defaults, not with nothing.
	apply(await readSettings().catch(() => defaultSettings));
	watchRoot(() => {
		end();
		if (current) apply(current);
	}, signal);
}

/** Calls back when the page has another root element: `document.open()` takes away every element and every listener. */
function watchRoot(onNewRoot: () => void, signal: AbortSignal): void {
	let root = document.documentElement;
	const observer = new MutationObserver(() => {
		if (document.documentElement === root) return;
		root = document.documentElement;
		// While the page still writes its new document, there may be no body yet.
		if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', onNewRoot, { once: true, signal });
		else onNewRoot();
	});
	observer.observe(document, { childList: true });
	signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function answerMessages(onCommand: (command: CommandName) => void, isTop: boolean, signal: AbortSignal): void {
	const listener = (message: unknown): Promise<unknown> | undefined => {
		const result = v.safeParse(toPageSchema, message);
		if (!result.success) return undefined;
		if (result.output.type === 'command') onCommand(result.output.name);
		else if (isTop) return Promise.resolve({ site: siteOf(location.href) ?? null });
		return undefined;
	};
	browser.runtime.onMessage.addListener(listener);
	signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

/** A command is for the frame that the reader is in; where that cannot be told, for the top frame. */
function isForThisFrame(isTop: boolean): boolean {
	const isInInnerFrame = /^(?:iframe|frame)$/.test(document.activeElement?.localName ?? '');
	return isTop ? !(document.hasFocus() && isInInnerFrame) : document.hasFocus() && !isInInnerFrame;
}

function throttle(run: () => void, interval: number, signal: AbortSignal): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
	return () => {
		timer ??= setTimeout(() => {
			timer = undefined;
			run();
		}, interval);
	};
}
