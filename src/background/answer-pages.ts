import * as v from 'valibot';
import model from '../../data/ranker/weights.json';
import wordClasses from '../../data/ranker/word-classes.json';
import wordVectors from '../../data/ranker/word-vectors.json';
import { dropCorrections, keepCorrections, readCorrections } from '../corrections/storage.ts';
import { type PageChoices, toBackgroundSchema } from '../messaging/messages.ts';
import { sendToPage } from '../messaging/send.ts';
import { packClasses } from '../sense-ranking/packed-classes.ts';
import { browser, type Runtime } from '../webextension/browser.ts';
import { choicesFor } from './choices.ts';
import { showMarks } from './hidden-marks.ts';
import { endSessionIn, showGroupColoursIn, startSessionIn } from './lens-scripts.ts';
import { muteSense, muteSite } from './mute.ts';
import { passToFrame } from './pass-to-frame.ts';
import { countWords, showState } from './toolbar.ts';
import { topFrame } from './top-frame.ts';

/** The page of the comparison; a sense, a pair or a row is an anchor in it. */
const comparisonPage = 'popup.html';

/** What a frame needs to rank: without what the weights were trained on and how they scored. */
const rankerData = {
	model: { version: model.version, groups: model.groups, senses: model.senses },
	wordClasses: packClasses(wordClasses),
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
				return muteSite(sender.tab);
			case 'ask-choices':
				return answerChoices(sender, result.output.isStart);
			case 'tell-count':
				return sender.tab?.id === undefined ? undefined : countWords(sender.tab.id, sender.frameId ?? topFrame, result.output.count, false);
			case 'show-marks':
				return showMarks(result.output.tab, result.output.areShown);
			case 'walk':
				return sender.tab?.id === undefined ? undefined : sendToPage(sender.tab.id, { type: 'walk', request: result.output.request });
			case 'to-frame':
				return sender.tab?.id === undefined ? undefined : passToFrame(sender.tab.id, result.output);
			case 'ask-session':
				return startSessionIn(sender);
			case 'ask-group-colours':
				return showGroupColoursIn(sender);
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

/** The first question of a top frame is that of another page, whose marks are shown and whose words are counted anew. */
async function answerChoices(sender: Runtime.MessageSender, isStart: boolean): Promise<PageChoices> {
	const tab = sender.tab?.id;
	const isNewPage = isStart && sender.frameId === topFrame;
	if (tab !== undefined && isNewPage) await showMarks(tab, true);
	const choices = await choicesFor(sender);
	if (tab !== undefined && sender.frameId === topFrame) void startPage(tab, choices.isOn, isNewPage);
	return choices;
}

async function startPage(tab: number, isOn: boolean, isNewPage: boolean): Promise<void> {
	// A tab that has been closed meanwhile has no button.
	await Promise.allSettled([showState(tab, isOn), ...(isNewPage ? [countWords(tab, topFrame, 0, true)] : [])]);
}

async function openComparison(anchor: string, { tab }: Runtime.MessageSender): Promise<void> {
	const url = browser.runtime.getURL(`${comparisonPage}${anchor ? `#${anchor}` : ''}`);
	await browser.tabs.create({
		url,
		...(tab?.index !== undefined && { index: tab.index + 1 }),
	});
}
