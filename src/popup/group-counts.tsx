import type { Glossary } from '../glossary/glossary.ts';
import { groupColour } from '../ui/group-colour.ts';
import { GroupTag } from '../ui/group-tag.tsx';
import { formatNumber } from '../wording/formats.ts';
import { say } from '../wording/words.ts';

interface GroupCountsProps {
	readonly glossary: Glossary;
	readonly counts: ReadonlyMap<string, number>;
}

/** One row per group that the page has, the commonest first, with a bar in proportion to it. */
export function GroupCounts({ glossary, counts }: GroupCountsProps) {
	const rows = [...counts].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a);
	const most = rows[0]?.[1] ?? 1;
	if (rows.length === 0) return null;
	return (
		<ul class="group-counts" aria-label={say('popup.page.groups')}>
			{rows.map(([group, count]) => (
				<li key={group} class="group-count" data-testid="group-count" data-group={group}>
					<GroupTag glossary={glossary} group={group} />
					<span class="group-count-number">{formatNumber(count)}</span>
					<span class="group-count-track" aria-hidden="true">
						<span class="group-count-bar" style={{ width: `${(count / most) * 100}%`, background: groupColour(glossary, group) }} />
					</span>
				</li>
			))}
		</ul>
	);
}
