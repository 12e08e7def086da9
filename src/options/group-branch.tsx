import type { Glossary } from '../glossary/glossary.ts';
import type { Group, Sense } from '../glossary/schema.ts';
import type { FoundGroup, FoundRange } from '../glossary/sense-search.ts';
import { isShown } from '../settings/senses.ts';
import { GroupShapeMark } from '../ui/group-tag.tsx';
import { SenseGrammar } from '../ui/sense-entry.tsx';
import { formatNumber } from '../wording/formats.ts';
import { inInterfaceLanguage } from '../wording/language.ts';
import { say } from '../wording/words.ts';
import { FoundText } from './found-text.tsx';
import { type Hidden, setGroup, setSense, shownOfGroup } from './shown-senses.ts';
import { TriState } from './tri-state.tsx';

interface GroupBranchProps {
	readonly glossary: Glossary;
	readonly hidden: Hidden;
	readonly group: Group;
	/** What a search found in it, where there is one. */
	readonly found: FoundGroup | undefined;
	readonly isUnfolded: boolean;
	onUnfold(isOpen: boolean): void;
	onHide(hidden: Hidden): void;
}

/** A group with its senses, which are folded away until they are asked for. */
export function GroupBranch({ glossary, hidden, group, found, isUnfolded, onUnfold, onHide }: GroupBranchProps) {
	const id = `group-toggle-${group.id}`;
	const senses = glossary.sensesOf(group.id);
	// What was found in it is all that is to be seen of it.
	const isSearchedInside = found !== undefined && found.senses.size > 0;
	const shown = isSearchedInside ? senses.filter((sense) => found.senses.has(sense.id)) : senses;
	return (
		<li class="group-branch">
			<div class="toggle-row">
				<TriState
					id={id}
					shown={shownOfGroup(glossary, hidden, group.id)}
					hooks={{ 'data-testid': 'group-toggle', 'data-group': group.id }}
					describedBy={`${id}-gloss`}
					onSwitch={(isOn) => onHide(setGroup(glossary, hidden, group.id, isOn))}
				/>
				<label for={id} id={`${id}-name`} class="group-tag">
					<GroupShapeMark glossary={glossary} group={group.id} />
					<span class="group-name">
						<FoundText text={group.name} ranges={found?.ranges.name} />
					</span>
				</label>
				{!isSearchedInside && <Unfold id={id} group={group.id} count={senses.length} isUnfolded={isUnfolded} onUnfold={onUnfold} />}
			</div>
			<p class="group-branch-gloss soft small" id={`${id}-gloss`}>
				<FoundText text={group.gloss} ranges={found?.ranges.gloss} />
			</p>
			<ul class="sense-leaves" id={`${id}-senses`} hidden={!isUnfolded}>
				{isUnfolded &&
					shown.map((sense) => (
						<SenseLeaf
							key={sense.id}
							sense={sense}
							ranges={found?.senses.get(sense.id)}
							isShown={isShown(hidden, group.id, sense.id)}
							onSwitch={(isOn) => onHide(setSense(glossary, hidden, group.id, sense.id, isOn))}
						/>
					))}
			</ul>
		</li>
	);
}

interface UnfoldProps {
	/** Of the group's checkbox. */
	readonly id: string;
	readonly group: string;
	readonly count: number;
	readonly isUnfolded: boolean;
	onUnfold(isOpen: boolean): void;
}

function Unfold({ id, group, count, isUnfolded, onUnfold }: UnfoldProps) {
	return (
		<button
			type="button"
			class="button button-quiet group-unfold"
			id={`${id}-unfold`}
			aria-labelledby={`${id}-unfold ${id}-name`}
			aria-expanded={isUnfolded}
			aria-controls={`${id}-senses`}
			data-testid="unfold"
			data-group={group}
			{...inInterfaceLanguage()}
			onClick={() => onUnfold(!isUnfolded)}
		>
			{say('options.senses.count', count, { count: formatNumber(count) })}
		</button>
	);
}

interface SenseLeafProps {
	readonly sense: Sense;
	readonly ranges: readonly FoundRange[] | undefined;
	readonly isShown: boolean;
	onSwitch(isOn: boolean): void;
}

function SenseLeaf({ sense, ranges, isShown, onSwitch }: SenseLeafProps) {
	const id = `sense-toggle-${sense.id}`;
	return (
		<li class="sense-leaf toggle-row">
			<input
				type="checkbox"
				id={id}
				data-testid="sense-toggle"
				data-sense={sense.id}
				checked={isShown}
				onChange={(event) => onSwitch(event.currentTarget.checked)}
			/>
			<div>
				<label for={id}>
					<FoundText text={sense.definition} ranges={ranges} />
				</label>
				<SenseGrammar sense={sense} />
			</div>
		</li>
	);
}
