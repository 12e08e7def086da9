import * as v from 'valibot';
import model from '../../data/ranker/weights.json';
import wordClasses from '../../data/ranker/word-classes.json';
import wordVectors from '../../data/ranker/word-vectors.json';
import { dropCorrections, keepCorrections, readCorrections } from '../corrections/storage.ts';
import { toBackgroundSchema } from '../messaging/messages.ts';
import { sendToPage } from '../messaging/send.ts';
import { browser, type Runtime } from '../webextension/browser.ts';
import { endSessionIn, startSessionIn } from './lens-scripts.ts';
import { muteSense, muteSite } from './mute.ts';
import { passToFrame } from './pass-to-frame.ts';
import { topFrame } from './top-frame.ts';

/** The page of the comparison; a sense, a pair or a row is an anchor in it. */
const comparisonPage = 'popup.html';

/** What a frame needs to rank: without what the weights were trained on and how they scored. */
const rankerData = {
	model: { version: model.version, groups: model.groups, senses: model.senses },
	wordClasses,
	wordVectors,
};

/** Answers what pages ask of the background. A message that does not fit is not ours and gets no answer. */
export function answerPages(): void {
	browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
		const result = v.safeParse(toBackgroundSchema, message);
		if (!result.success || sender.id !== browser.runtime.id) return undefined;
		switch (result.output.type) {
			case 'open-comparison':
				return openComparison(result.output.anchor, sender);
			case 'mute-sense':
				return muteSense(result.output.sense, result.output.isMuted);
			case 'mute-site':
				return muteSite(sender);
			case 'ask-site':
				return sender.tab?.id === undefined ? undefined : sendToPage(sender.tab.id, { type: 'ask-site' }, topFrame);
			case 'walk':
				return sender.tab?.id === undefined ? undefined : sendToPage(sender.tab.id, { type: 'walk', request: result.output.request });
			case 'to-frame':
				return sender.tab?.id === undefined ? undefined : passToFrame(sender.tab.id, result.output);
			case 'ask-session':
				return startSessionIn(sender);
			case 'end-session':
				return endSessionIn(sender);
			case 'ask-ranker-data':
				return Promise.resolve(rankerData);
			case 'ask-corrections':
				return readCorrections();
			case 'keep-corrections':
				return keepCorrections(result.output.corrections);
			case 'drop-corrections':
				return dropCorrections(result.output.ids);
		}
	});
}

async function openComparison(anchor: string, { tab }: Runtime.MessageSender): Promise<void> {
	const url = browser.runtime.getURL(`${comparisonPage}${anchor ? `#${anchor}` : ''}`);
	await browser.tabs.create({
		url,
		...(tab?.index !== undefined && { index: tab.index + 1 }),
	});
}
