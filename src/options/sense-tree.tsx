import type { Glossary } from '../glossary/glossary.ts';
import type { Group, Sense, Term } from '../glossary/schema.ts';
import { isShown } from '../settings/senses.ts';
import { GroupTag } from '../ui/group-tag.tsx';
import { SenseGrammar } from '../ui/sense-entry.tsx';
import { termsInOrder } from '../ui/term-order.ts';
import { inEnglish } from '../wording/language.ts';
import { type Hidden, setGroup, setSense, setTerm, shownOfGroup, shownOfTerm } from './shown-senses.ts';
import { TriState } from './tri-state.tsx';

interface SenseTreeProps {
	readonly glossary: Glossary;
	/** The terms that come first. */
	readonly sides: readonly string[];
	readonly hidden: Hidden;
	onHide(hidden: Hidden): void;
}

/** Terms, their groups and their senses, each to be shown or not. */
export function SenseTree(props: SenseTreeProps) {
	return (
		<ul class="sense-tree" {...inEnglish()}>
			{termsInOrder(props.glossary, props.sides).map((term) => (
				<TermBranch key={term.term} {...props} term={term} />
			))}
		</ul>
	);
}

function TermBranch({ term, ...props }: SenseTreeProps & { readonly term: Term }) {
	const { glossary, hidden, onHide } = props;
	const id = `term-toggle-${term.term}`;
	return (
		<li class="term-branch">
			<h3 class="toggle-row">
				<TriState
					id={id}
					shown={shownOfTerm(glossary, hidden, term)}
					hooks={{ 'data-testid': 'term-toggle', 'data-term': term.term }}
					onSwitch={(isOn) => onHide(setTerm(glossary, hidden, term, isOn))}
				/>
				<label class="headword" for={id}>
					{term.term}
				</label>
			</h3>
			<ul>
				{term.groups.map((group) => (
					<GroupBranch key={group.id} {...props} group={group} />
				))}
			</ul>
		</li>
	);
}

function GroupBranch({ group, ...props }: SenseTreeProps & { readonly group: Group }) {
	const { glossary, hidden, onHide } = props;
	const id = `group-toggle-${group.id}`;
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
				<label for={id}>
					<GroupTag glossary={glossary} group={group.id} />
				</label>
			</div>
			<p class="group-branch-gloss soft small" id={`${id}-gloss`}>
				{group.gloss}
			</p>
			<ul class="sense-leaves">
				{glossary.sensesOf(group.id).map((sense) => (
					<SenseLeaf key={sense.id} {...props} sense={sense} />
				))}
			</ul>
		</li>
	);
}

function SenseLeaf({ glossary, hidden, onHide, sense }: SenseTreeProps & { readonly sense: Sense }) {
	const id = `sense-toggle-${sense.id}`;
	return (
		<li class="sense-leaf toggle-row">
			<input
				type="checkbox"
				id={id}
				data-testid="sense-toggle"
				data-sense={sense.id}
				checked={isShown(hidden, sense.group, sense.id)}
				onChange={(event) => onHide(setSense(glossary, hidden, sense.group, sense.id, event.currentTarget.checked))}
			/>
			<div>
				<label for={id}>{sense.definition}</label>
				<SenseGrammar sense={sense} />
			</div>
		</li>
	);
}
