import type { Comparison, Glossary } from '../glossary/glossary.ts';
import { GroupTag } from '../ui/group-tag.tsx';
import { SenseEntry } from '../ui/sense-entry.tsx';
import { inEnglish } from '../wording/language.ts';
import { CopyLink } from './copy-link.tsx';

interface PairListProps {
	readonly glossary: Glossary;
	readonly comparison: Comparison;
}

/** Senses that stand opposite each other, side by side. */
export function PairList({ glossary, comparison: { pairs, summary } }: PairListProps) {
	return (
		<ol class="pairs" {...inEnglish()}>
			{pairs.map(({ id, title, senses }) => (
				<li key={id} id={id} class="pair">
					<div class="linkable">
						<h3 class="pair-title">{title}</h3>
						<CopyLink anchor={id} name={title} />
					</div>
					<div class="pair-sides">
						{senses.map((sense, column) => (
							<PairSide key={sense} glossary={glossary} senseId={sense} side={summary.sides[column] ?? ''} />
						))}
					</div>
				</li>
			))}
		</ol>
	);
}

function PairSide({ glossary, senseId, side }: { readonly glossary: Glossary; readonly senseId: string; readonly side: string }) {
	const sense = glossary.sense(senseId);
	if (!sense) return null;
	return (
		<div class="pair-side">
			<h4 class="side-name">{side}</h4>
			<p class="pair-group">
				<GroupTag glossary={glossary} group={sense.group} />
			</p>
			<SenseEntry glossary={glossary} sense={sense} />
		</div>
	);
}
