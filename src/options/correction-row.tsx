import type { Glossary } from '../glossary/glossary.ts';
import type { Correction } from '../sense-ranking/correction.ts';
import { GroupTag } from '../ui/group-tag.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { formatDay } from '../wording/formats.ts';
import { inEnglish } from '../wording/language.ts';
import { say } from '../wording/words.ts';

interface CorrectionRowProps {
	readonly glossary: Glossary;
	readonly correction: Correction;
	onTakeBack(): void;
}

const noUse = say('options.corrections.noUse');

/** One correction: the word, what it means there, instead of what, and since when. */
export function CorrectionRow({ glossary, correction: { id, term, group, shown, time }, onTakeBack }: CorrectionRowProps) {
	const date = new Date(time);
	const name = group === null ? noUse : (glossary.group(group)?.name ?? group);
	return (
		<li class="correction" data-id={id} data-group={group ?? ''}>
			<span class="correction-word headword" {...inEnglish()}>
				{term}
			</span>
			<span class="correction-groups">
				<Chosen glossary={glossary} group={group} />
				{shown !== group && (
					<span class="correction-instead soft small">
						<Sentence
							of="options.corrections.instead"
							parts={{ group: <Chosen glossary={glossary} group={shown} /> }}
							between={(words) => <span class="correction-instead-words">{words}</span>}
						/>
					</span>
				)}
			</span>
			<time class="correction-day soft small" dateTime={date.toISOString()}>
				{formatDay(date)}
			</time>
			<button
				type="button"
				class="button button-quiet"
				aria-label={say('options.corrections.takeBackOne', { term, group: name, day: formatDay(date) })}
				onClick={onTakeBack}
			>
				{say('options.corrections.takeBack')}
			</button>
		</li>
	);
}

/** A group, also one that this version does not know, or none. */
function Chosen({ glossary, group }: { readonly glossary: Glossary; readonly group: string | null }) {
	if (group === null) return <span class="group-name">{noUse}</span>;
	return glossary.group(group) ? <GroupTag glossary={glossary} group={group} /> : <span class="group-name">{group}</span>;
}
