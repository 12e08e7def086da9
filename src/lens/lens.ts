/** What runs in every frame: decides by settings and site whether the page is read, and answers popup and keys. */
import type { TermForms } from '../glossary/schema.ts';
import type { FrameReport } from '../messaging/messages.ts';
import { reportPage } from '../messaging/page-report.ts';
import { defaultSettings, type Settings } from '../settings/schema.ts';
import { isSiteOff } from '../settings/site.ts';
import { readSettings, watchSettings } from '../settings/storage.ts';
import { createDetector, createQuickTest } from '../term-detection/detect.ts';
import { answerMessages, isTop } from './answer-messages.ts';
import { type FrameWork, startFrameWork } from './frame-work.ts';
import { canPaint, isReadable } from './readable.ts';
import { isExtensionThere, takeOverFrame } from './takeover.ts';
import { throttle } from './throttle.ts';
import { watchRoot, whenShown } from './watch-root.ts';
import { whichSite } from './which-site.ts';

/** Reports to an open popup are at most this often, in ms: fast enough to look alive. */
const reportInterval = 150;

/** Starts the lens in this frame; it ends when the extension is gone, or a newer lens takes over. */
export async function startLens(forms: TermForms): Promise<void> {
	const life = takeOverFrame();
	if (!life) return;
	const { signal } = life;
	// Not `randomUUID`, which pages without https do not have.
	const frame = String(crypto.getRandomValues(new Uint32Array(2)));
	const parts = { detect: createDetector(forms), quickTest: createQuickTest(forms) };
	let site: string | undefined;
	let settings: Settings | undefined;
	let work: FrameWork | undefined;
	let stop: AbortController | undefined;

	const report = (): FrameReport => {
		const { byGroup, ...counts } = work?.counts ?? { byGroup: {}, counted: 0, found: 0 };
		const status = work?.status ?? (stop ? 'ready' : settings ? 'off' : 'reading');
		return { frame, isTop: isTop(), site: site ?? null, status, counts: byGroup, ...counts };
	};
	const reporter = reportPage(report, () => work?.count(), signal);
	const onChange = throttle(() => reporter.isFollowed && reporter.send(), reportInterval, signal);
	const end = () => {
		stop?.abort();
		stop = undefined;
		work = undefined;
	};
	const apply = (next: Settings) => {
		settings = next;
		if (isSiteOff(next.offSites, site)) end();
		else if (stop) work?.apply(next);
		else {
			stop = new AbortController();
			const workSignal = AbortSignal.any([signal, stop.signal]);
			if (isReadable() && canPaint())
				work = startFrameWork(
					{ ...parts, settings: next, onChange, onGone: () => life.abort(), isFollowed: () => reporter.isFollowed },
					workSignal,
				);
		}
		onChange();
	};
	// Storage that fails leaves the reader with the defaults, not with nothing.
	const readAndApply = async () => apply(await readSettings().catch(() => settings ?? defaultSettings));
	/** A page taken out of the back/forward cache has slept through whatever happened, also where its site is off. */
	const onReturn = ({ persisted }: PageTransitionEvent) => {
		if (!persisted) return;
		if (isExtensionThere()) void readAndApply();
		else life.abort();
	};
	const listenToReturn = () => window.addEventListener('pageshow', onReturn, { signal });

	answerMessages(
		{
			onCommand: (name) => void work?.session().then((session) => session?.run(name)),
			// A walk passes by every frame of the page: one without words starts no session for it.
			onWalk: async (request) => (work?.hasStops && (await (await work.session())?.takeOver(request))) ?? false,
		},
		signal,
	);
	// A tab restored in the background, or a page that is prerendered, is not read before somebody sees it.
	await whenShown(signal);
	site = await whichSite(signal);
	if (signal.aborted) return;
	watchSettings(apply, signal);
	await readAndApply();
	listenToReturn();
	watchRoot(() => {
		end();
		listenToReturn();
		if (settings) apply(settings);
	}, signal);
}
