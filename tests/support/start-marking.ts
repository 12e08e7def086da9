/** Reads and marks the page under test as the lens does. */
import { bundledGlossary } from '../../src/glossary/bundled-glossary.ts';
import { type Marking, startMarking } from '../../src/lens/marking.ts';
import { createRankings, type Rankings } from '../../src/lens/rankings.ts';
import { createMarks } from '../../src/page/marks.ts';
import type { PageReading } from '../../src/page/page-reading.ts';
import { defaultSettings, type Settings } from '../../src/settings/schema.ts';
import { groupHue } from '../../src/ui/group-colour.ts';
import { evenRanker, type NotedRanker } from './even-ranker.ts';
import { startReadingPage } from './start-reading.ts';

export interface MarkedPage {
	readonly reading: PageReading;
	readonly rankings: Rankings;
	readonly marking: Marking;
	readonly ranker: NotedRanker;
}

export function markPage(
	signal: AbortSignal,
	{ ranker = evenRanker(), settings = defaultSettings }: Partial<MarkedPageParts> = {},
): MarkedPage {
	const reading = startReadingPage(signal);
	const marks = createMarks(settings.markStyle, settings.markColour === 'by-group');
	if (!marks) throw new Error('This browser has no custom highlights');
	const rankings = createRankings(ranker);
	const hueOf = (group: string) => groupHue(bundledGlossary, group);
	const marking = startMarking({ reading, marks, rankings, hueOf, onChange: () => undefined }, settings, signal);
	return { reading, rankings, marking, ranker };
}

interface MarkedPageParts {
	readonly ranker: NotedRanker;
	readonly settings: Settings;
}

/** The words painted under a style, in the order in which they were marked. */
export function markedWords(style = 'dotted'): string[] {
	return [...(CSS.highlights.get(`sense-lens-${style}`) ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
		const range = new Range();
		range.setStart(startContainer, startOffset);
		range.setEnd(endContainer, endOffset);
		return range.toString();
	});
}
