import type { Glossary } from '../glossary/glossary.ts';
import { GroupTag } from '../ui/group-tag.tsx';
import type { CardContent } from './content.ts';
import { words } from './words.ts';

interface OtherSensesProps {
	readonly glossary: Glossary;
	readonly others: CardContent['others'];
	/** Unfolded where the ranker is not sure: then they matter. */
	readonly isOpen: boolean;
}

/** The senses that were not chosen, with their share; folded, because the reader came for one answer. */
export function OtherSenses({ glossary, others, isOpen }: OtherSensesProps) {
	if (others.length === 0) return null;
	return (
		<details class="card-others" open={isOpen}>
			<summary>{words.otherSenses}</summary>
			<ul>
				{others.map(({ group, sense, probability }) => (
					<li key={group}>
						<span class="card-other-head">
							<GroupTag glossary={glossary} group={group} />
							<span class="card-share">{words.percent(probability)}</span>
						</span>
						<span class="card-other-definition">{sense.definition}</span>
					</li>
				))}
			</ul>
		</details>
	);
}
