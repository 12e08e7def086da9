import type { Glossary } from '../glossary/glossary.ts';
import { groupColour } from '../ui/group-colour.ts';
import { GroupTag } from '../ui/group-tag.tsx';
import { shareWords } from '../ui/sureness.ts';
import { formatNumber } from '../wording/formats.ts';
import { inEnglish } from '../wording/language.ts';
import { say } from '../wording/words.ts';
import { countTerms, type GroupCount, type TermCount } from './term-counts.ts';

interface PageCountsProps {
	readonly glossary: Glossary;
	readonly counts: ReadonlyMap<string, number>;
}

/** What the page holds: a list for each term, a row for each of its groups, each with its share of the whole. */
export function PageCounts({ glossary, counts }: PageCountsProps) {
	return (
		<>
			{countTerms(counts, glossary).map((term) => (
				<TermRows key={term.term} glossary={glossary} count={term} />
			))}
		</>
	);
}

function TermRows({ glossary, count: { term, count, groups } }: { readonly glossary: Glossary; readonly count: TermCount }) {
	const titleId = `count-title-${term}`;
	return (
		<div class="term-count" data-testid="term-count" data-term={term}>
			<h3 class="term-count-title" id={titleId}>
				<span class="headword" {...inEnglish()}>
					{term}
				</span>
				<span class="count-number" data-testid="term-total">
					{formatNumber(count)}
				</span>
			</h3>
			<ul class="group-counts" aria-labelledby={titleId}>
				{groups.map((each) => (
					<GroupRow key={each.group} glossary={glossary} count={each} />
				))}
			</ul>
		</div>
	);
}

function GroupRow({ glossary, count: { group, count, share } }: { readonly glossary: Glossary; readonly count: GroupCount }) {
	return (
		<li class="group-count" data-testid="group-count" data-group={group}>
			<GroupTag glossary={glossary} group={group} />
			<span class="count-number">{formatNumber(count)}</span>
			<span class="group-count-share soft">{say('popup.page.share', { share: shareWords(share) })}</span>
			<span class="group-count-track" aria-hidden="true">
				<span class="group-count-bar" style={{ inlineSize: `${share * 100}%`, background: groupColour(glossary, group) }} />
			</span>
		</li>
	);
}
