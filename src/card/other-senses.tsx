import type { Glossary } from '../glossary/glossary.ts';
import { groupColour } from '../ui/group-colour.ts';
import { GroupTag } from '../ui/group-tag.tsx';
import { ShareBar } from '../ui/share-bar.tsx';
import { percentWords } from '../ui/sureness.ts';
import { inEnglish } from '../wording/language.ts';
import { say } from '../wording/words.ts';
import { noGroup } from './actions.ts';
import type { CardContent } from './content.ts';
import { CardHead } from './head.tsx';
import { Icon } from './icons.tsx';

interface OtherSensesProps {
	readonly glossary: Glossary;
	readonly others: CardContent['others'];
	/** Given where the reader is to choose; else the list is there to be read. */
	readonly onChoose: ((group: string) => void) | undefined;
	onBack(): void;
	onClose(): void;
}

/** The groups that were not chosen, likeliest first, in the place of the sense. */
export function OtherSenses({ glossary, others, onChoose, onBack, onClose }: OtherSensesProps) {
	const view = onChoose ? say('card.others.choose') : say('card.others.title');
	return (
		<>
			<CardHead onClose={onClose}>
				<button type="button" class="card-back" data-first aria-label={say('card.back', { view })} onClick={onBack}>
					<Icon name="back" />
					{view}
				</button>
			</CardHead>
			<ul class="card-list">
				{others.map((other) => (
					<OtherSense key={other.group} glossary={glossary} other={other} onChoose={onChoose && (() => onChoose(other.group))} />
				))}
				{onChoose && <NoneOfThese onChoose={() => onChoose(noGroup)} />}
			</ul>
		</>
	);
}

interface OtherSenseProps {
	readonly glossary: Glossary;
	readonly other: CardContent['others'][number];
	readonly onChoose: (() => void) | undefined;
}

function OtherSense({ glossary, other: { group, sense, probability }, onChoose }: OtherSenseProps) {
	const id = `name-${group}`;
	return (
		<li>
			<div class="card-other-head">
				<span id={id}>
					<GroupTag glossary={glossary} group={group} />
				</span>
				<span class="card-share">
					<ShareBar share={probability} colour={groupColour(glossary, group)} />
					{percentWords(probability)}
				</span>
			</div>
			<div class="card-other-body">
				<p class="card-other-definition" {...inEnglish()}>
					{sense.definition}
				</p>
				{onChoose && <ThisOne nameId={id} onPress={onChoose} />}
			</div>
		</li>
	);
}

function NoneOfThese({ onChoose }: { onChoose(): void }) {
	return (
		<li>
			<span class="group-name" id="name-none">
				{say('card.others.none')}
			</span>
			<div class="card-other-body">
				<p class="card-other-definition">{say('card.others.noneMore')}</p>
				<ThisOne nameId="name-none" onPress={onChoose} />
			</div>
		</li>
	);
}

/** @param props.nameId of the element with the name of what is chosen, read out after the button's own */
function ThisOne({ nameId, onPress }: { readonly nameId: string; onPress(): void }) {
	return (
		<button type="button" class="card-choice" aria-describedby={nameId} onClick={onPress}>
			{say('card.others.thisOne')}
		</button>
	);
}
