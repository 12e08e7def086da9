/** The lens at work in a page of our own, where browsers run no content script: the same reading, the same session. */
import type { Glossary } from '../glossary/glossary.ts';
import { answerMessages } from '../lens/answer-messages.ts';
import { background } from '../lens/background.ts';
import { type Session, sessionStarter } from '../lens/session.ts';
import { isExtensionThere } from '../lens/takeover.ts';
import { whenShown } from '../lens/watch-root.ts';
import { startReading } from '../page/page-reading.ts';
import { readSettings, watchSettings } from '../settings/storage.ts';
import { createDetector, createQuickTest } from '../term-detection/detect.ts';
import { browser } from '../webextension/browser.ts';

/** Marks the words of this document and shows their cards until `signal` aborts, whatever sites the reader has switched off. */
export async function startLensHere(glossary: Glossary, signal: AbortSignal): Promise<void> {
	await whenShown(signal);
	const settings = await readSettings();
	if (signal.aborted) return;
	const reading = startReading({ detect: createDetector(glossary), quickTest: createQuickTest(glossary) }, signal);
	const session = await sessionStarter(glossary)({
		reading,
		background,
		rankerData: background.send({ type: 'ask-ranker-data' }).catch(() => undefined),
		storageChanges: browser.storage.onChanged,
		settings,
		onCounts: () => undefined,
		onMarked: () => undefined,
		isExtensionThere,
		signal,
	});
	if (session && !signal.aborted) follow(session, signal);
}

/** Keys and settings reach it as they reach any page. */
function follow(session: Session, signal: AbortSignal): void {
	const apply = async () => session.apply(await readSettings());
	watchSettings(() => void apply(), signal);
	answerMessages(
		{
			onCommand: (name) => session.run(name),
			onWalk: (request) => session.takeOver(request),
			onChoices: () => undefined,
			onJump: () => undefined,
		},
		signal,
	);
	void apply();
}
