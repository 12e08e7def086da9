import type { Glossary } from '../glossary/glossary.ts';
import type { Correction } from '../sense-ranking/correction.ts';
import { GroupTag } from '../ui/group-tag.tsx';

interface CorrectionRowProps {
	readonly glossary: Glossary;
	readonly correction: Correction;
	onTakeBack(): void;
}

const noUse = 'None of its senses';
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

/** One correction: the word, what it means there, instead of what, and since when. */
export function CorrectionRow({ glossary, correction: { id, term, group, shown, time }, onTakeBack }: CorrectionRowProps) {
	const date = new Date(time);
	const name = group === null ? noUse : (glossary.group(group)?.name ?? group);
	return (
		<li class="correction" data-id={id} data-group={group ?? ''}>
			<span class="correction-word headword">{term}</span>
			<span class="correction-groups">
				<Chosen glossary={glossary} group={group} />
				{shown !== group && (
					<span class="correction-instead soft small">
						<span>instead of</span> <Chosen glossary={glossary} group={shown} />
					</span>
				)}
			</span>
			<time class="correction-day soft small" dateTime={date.toISOString()}>
				{day.format(date)}
			</time>
			<button
				type="button"
				class="button button-quiet"
				aria-label={`Take back: ${term}, ${name}, ${day.format(date)}`}
				onClick={onTakeBack}
			>
				Take back
			</button>
		</li>
	);
}

/** A group, also one that this version does not know, or none. */
function Chosen({ glossary, group }: { readonly glossary: Glossary; readonly group: string | null }) {
	if (group === null) return <span class="group-name">{noUse}</span>;
	return glossary.group(group) ? <GroupTag glossary={glossary} group={group} /> : <span class="group-name">{group}</span>;
}
