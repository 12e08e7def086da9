import { useEffect, useRef } from 'preact/hooks';
import type { Glossary } from '../glossary/glossary.ts';
import type { SearchField, SearchMatch } from '../glossary/search.ts';
import { GroupShapeMark } from '../ui/group-tag.tsx';
import { MarkedText } from '../ui/marked-text.tsx';
import type { MarkedRange } from '../ui/text-segments.ts';
import { formatNumber } from '../wording/formats.ts';
import { inEnglish, inInterfaceLanguage } from '../wording/language.ts';
import { say } from '../wording/words.ts';
import { resultId, resultListId } from './search-box.tsx';
import type { SearchState } from './use-search.ts';

const kindNames: Readonly<Record<SearchMatch['entry']['kind'], string>> = {
	sense: say('popup.search.kind.sense'),
	question: say('popup.search.kind.question'),
	chart: say('popup.search.kind.chart'),
	difference: say('popup.search.kind.difference'),
};

interface SearchResultsProps {
	readonly glossary: Glossary;
	readonly search: SearchState;
}

/** The results in the place of the sections. */
export function SearchResults({ glossary, search }: SearchResultsProps) {
	const { matches, query, chosen, sentence } = search;
	// The sentence has been answered.
	if (sentence && matches.length === 0) return null;
	return (
		<div class="search-results">
			<p class="small soft" role="status">
				{matches.length === 0 ? say('popup.search.nothing', { query: query.trim() }) : countWords(matches.length)}
			</p>
			{matches.length > 0 && (
				<div role="listbox" id={resultListId} aria-label={say('popup.search.results')}>
					{matches.map((match, place) => (
						<Result
							key={match.entry.id}
							glossary={glossary}
							match={match}
							place={place}
							isChosen={place === chosen}
							onOpen={() => search.open(place)}
						/>
					))}
				</div>
			)}
		</div>
	);
}

function countWords(count: number): string {
	return say('popup.search.count', count, { count: formatNumber(count) });
}

interface ResultProps {
	readonly glossary: Glossary;
	readonly match: SearchMatch;
	readonly place: number;
	readonly isChosen: boolean;
	onOpen(): void;
}

function Result({ glossary, match, place, isChosen, onOpen }: ResultProps) {
	const { entry } = match;
	const element = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (isChosen) element.current?.scrollIntoView({ block: 'nearest' });
	}, [isChosen]);
	const group = entry.kind === 'sense' ? glossary.sense(entry.id)?.group : undefined;
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: keys are answered by the search field, where the focus stays
		<div
			ref={element}
			class="search-result"
			role="option"
			tabIndex={-1}
			id={resultId(place)}
			aria-selected={isChosen}
			data-testid="search-result"
			data-kind={entry.kind}
			data-id={entry.id}
			onClick={onOpen}
			{...inEnglish()}
		>
			<p class="search-result-kind">
				<span {...inInterfaceLanguage()}>{kindNames[entry.kind]}</span>
			</p>
			<p class="search-result-heading">
				{group !== undefined && <GroupShapeMark glossary={glossary} group={group} />}
				<MarkedText text={entry.heading} ranges={rangesOf(match, 'heading')} />
			</p>
			<p class="search-result-body">
				<MarkedText text={entry.body} ranges={rangesOf(match, 'body')} />
			</p>
			<FoundExamples match={match} />
		</div>
	);
}

/** Only examples in which something was found; the others would lengthen the list for nothing. */
function FoundExamples({ match }: { readonly match: SearchMatch }) {
	return (
		<>
			{match.entry.examples.map((example, item) => {
				const ranges = rangesOf(match, 'examples', item);
				return ranges.length === 0 ? null : (
					<p key={example} class="search-result-example">
						<MarkedText text={example} ranges={ranges} />
					</p>
				);
			})}
		</>
	);
}

/** Gaps of up to this many characters are slips the search forgave ("custmer"); they are marked with what surrounds them. */
const slip = 2;

function rangesOf({ ranges }: SearchMatch, field: SearchField, item = 0): MarkedRange[] {
	const found = ranges.filter((range) => range.field === field && range.item === item).sort((a, b) => a.start - b.start);
	const merged: MarkedRange[] = [];
	for (const { start, end } of found) {
		const last = merged.at(-1);
		if (last && start - last.end <= slip) merged.splice(-1, 1, { ...last, end: Math.max(last.end, end) });
		else merged.push({ start, end, kind: 'hit' });
	}
	return merged;
}
