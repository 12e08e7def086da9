/** The lens at work on one page: from the settings at its start until its signal aborts. */
import { createCardHost } from '../card/host.tsx';
import type { Glossary } from '../glossary/glossary.ts';
import type { CommandName, PageStatus } from '../messaging/messages.ts';
import { sendToBackground } from '../messaging/send.ts';
import { createMarks } from '../page/marks.ts';
import { neighbour, scrollToOccurrence } from '../page/navigate.ts';
import type { Settings } from '../settings/schema.ts';
import { toCardContent } from './card-content.ts';
import { startFindings } from './findings.ts';
import { loadRanker } from './load-ranker.ts';
import { startPointing } from './pointing.ts';

export interface Session {
	readonly status: PageStatus;
	countByGroup(): Record<string, number>;
	apply(settings: Settings): void;
	run(command: CommandName): void;
}

/** @returns `undefined` where the browser cannot paint marks, or there is no page to read (an image, XML, a frameset) */
export function startSession(glossary: Glossary, initial: Settings, onChange: () => void, signal: AbortSignal): Session | undefined {
	if (!isReadable(document)) return undefined;
	const marks = createMarks(initial.markStyle);
	if (!marks) return undefined;
	let settings = initial;
	// Pointing starts after the first reading has: until then there is no card to refresh.
	let refresh: () => void = () => undefined;
	const onFindings = () => {
		refresh();
		onChange();
	};
	const findings = startFindings({ glossary, marks, loadRanker: () => loadRanker(glossary), onChange: onFindings }, settings, signal);
	const host = createCardHost(
		glossary,
		{
			onClose: () => pointing.dismiss(),
			// After an update of the extension nobody answers: the card of the old one goes.
			onCompare: (anchor) => void sendToBackground({ type: 'open-comparison', anchor }).catch(() => pointing.dismiss()),
		},
		signal,
	);
	const pointing = startPointing(
		{
			index: findings.index,
			host,
			dwell: () => settings.dwell,
			onCurrent: (occurrence) => marks.setCurrent(occurrence),
			async openCard(occurrence, anchor) {
				const ranking = findings.rankingOf(occurrence);
				const content = ranking && toCardContent(occurrence, ranking, glossary);
				if (!content) return false;
				await host.show(content, anchor);
				return true;
			},
		},
		signal,
	);
	refresh = pointing.refresh;
	const go = (direction: 'next' | 'previous') => {
		const occurrence = neighbour(findings.index, pointing.current, direction);
		if (!occurrence) return;
		scrollToOccurrence(occurrence);
		pointing.invoke(occurrence, 'keyboard');
	};
	return {
		get status() {
			return findings.status;
		},
		countByGroup: () => findings.countByGroup(),
		apply(next) {
			settings = next;
			findings.apply(next);
		},
		run(command) {
			if (command === 'next-occurrence') go('next');
			else if (command === 'previous-occurrence') go('previous');
			else host.focus();
		},
	};
}

/** Pages of text: not an image or a video shown alone, not XML, not a frameset. */
function isReadable({ contentType, body }: Document): boolean {
	return (
		/^(?:text\/html|application\/xhtml\+xml|text\/plain)$/.test(contentType) && body instanceof HTMLElement && body.localName === 'body'
	);
}
