/** What runs in every frame: decides by settings and site whether the page is read, and answers popup and keys. */
import type { TermForms } from '../glossary/schema.ts';
import type { FrameReport, PageChoices } from '../messaging/messages.ts';
import { reportPage } from '../messaging/page-reporter.ts';
import { createDetector, createQuickTest } from '../term-detection/detect.ts';
import { answerMessages, isTop } from './answer-messages.ts';
import { askChoices } from './ask-choices.ts';
import { noCounts } from './counts.ts';
import { type FrameWork, startFrameWork } from './frame-work.ts';
import { canPaint, isReadable } from './readable.ts';
import { isExtensionThere, takeOverFrame } from './takeover.ts';
import { throttle } from './throttle.ts';
import { watchRoot, whenShown } from './watch-root.ts';

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
	let choices: PageChoices | undefined;
	/** Questions asked so far: only the answer to the last one counts. */
	let questions = 0;
	let work: FrameWork | undefined;
	let stop: AbortController | undefined;

	const report = (): FrameReport => {
		const { byGroup, ...counts } = work?.counts ?? noCounts;
		const status = work?.status ?? (stop ? 'ready' : choices ? 'off' : 'reading');
		return { frame, isTop: isTop(), status, counts: byGroup, ...counts };
	};
	const reporter = reportPage(report, () => work?.count(), signal);
	const onChange = throttle(() => reporter.isFollowed && reporter.send(), reportInterval, signal);
	const end = () => {
		stop?.abort();
		stop = undefined;
		work = undefined;
	};
	const apply = (next: PageChoices) => {
		choices = next;
		const { isOn, settings } = next;
		if (!isOn) end();
		else if (stop) work?.apply(settings);
		else {
			stop = new AbortController();
			const workSignal = AbortSignal.any([signal, stop.signal]);
			if (isReadable() && canPaint())
				work = startFrameWork(
					{ ...parts, settings, onChange, onGone: () => life.abort(), isFollowed: () => reporter.isFollowed },
					workSignal,
				);
		}
		onChange();
	};
	const askAndApply = async () => {
		questions += 1;
		const question = questions;
		const next = await askChoices(question === 1, signal);
		if (next && question === questions && !signal.aborted) apply(next);
	};
	/** A page taken out of the back/forward cache has slept through whatever happened, also where its site is off. */
	const onReturn = ({ persisted }: PageTransitionEvent) => {
		if (!persisted) return;
		if (isExtensionThere()) void askAndApply();
		else life.abort();
	};
	const listenToReturn = () => window.addEventListener('pageshow', onReturn, { signal });

	answerMessages(
		{
			onCommand: (name) => void work?.session().then((session) => session?.run(name)),
			onChoices: () => void (questions > 0 && askAndApply()),
			onJump: (name, id) => void (name === frame && work?.session().then((session) => session?.jump(id))),
			// A walk passes by every frame of the page: one without words starts no session for it.
			onWalk: async (request) => (work?.hasStops && (await (await work.session())?.takeOver(request))) ?? false,
		},
		signal,
	);
	// A tab restored in the background, or a page that is prerendered, is not read before somebody sees it.
	await whenShown(signal);
	await askAndApply();
	if (signal.aborted) return;
	listenToReturn();
	watchRoot(() => {
		end();
		listenToReturn();
		if (choices) apply(choices);
	}, signal);
}
