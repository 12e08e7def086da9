import type { ComponentChildren } from 'preact';
import type { Glossary } from '../glossary/glossary.ts';
import { groupColour } from '../ui/group-colour.ts';
import { GroupShapeMark } from '../ui/group-tag.tsx';
import { ShareBar } from '../ui/share-bar.tsx';
import { percentWords, sureWords } from '../ui/sureness.ts';
import { inEnglish } from '../wording/language.ts';
import { say } from '../wording/words.ts';
import type { CardContent } from './content.ts';

interface GroupTitleProps {
	readonly glossary: Glossary;
	readonly group: string;
}

/** A group's name, large enough to be taken in at a glance. */
export function GroupTitle({ glossary, group }: GroupTitleProps) {
	return (
		<p class="card-group">
			<GroupShapeMark glossary={glossary} group={group} />
			<span {...inEnglish()}>{glossary.group(group)?.name ?? group}</span>
		</p>
	);
}

interface CandidateProps extends GroupTitleProps {
	/** `undefined` where the reader does not want to see how sure that is. */
	readonly share: number | undefined;
	readonly children: ComponentChildren;
}

/** One of the two groups of an unsure card, with its share. */
export function Candidate({ glossary, group, share, children }: CandidateProps) {
	return (
		<div class="card-candidate">
			<GroupTitle glossary={glossary} group={group} />
			{share !== undefined && (
				<p class="card-share">
					<ShareBar share={share} colour={groupColour(glossary, group)} />
					{percentWords(share)}
				</p>
			)}
			{children}
		</div>
	);
}

interface SureProps {
	readonly glossary: Glossary;
	readonly content: CardContent;
	onTakeBack(): void;
}

/** How sure, in words and drawn; or that the reader decided. */
export function Sure({ glossary, content: { group, confidence, correction }, onTakeBack }: SureProps) {
	if (correction === 'by-reader')
		return (
			<p class="card-sure">
				{say('card.correction.chosen')}
				<button type="button" class="card-text-button" onClick={onTakeBack}>
					{say('card.correction.takeBack')}
				</button>
			</p>
		);
	return (
		<p class="card-sure">
			<ShareBar share={confidence} colour={groupColour(glossary, group)} />
			{sureWords(confidence)}
		</p>
	);
}
