import { useState } from 'preact/hooks';
import type { Glossary } from '../glossary/glossary.ts';
import type { Term } from '../glossary/schema.ts';
import type { FoundGroup } from '../glossary/sense-search.ts';
import { termsInOrder } from '../ui/term-order.ts';
import { inEnglish } from '../wording/language.ts';
import { say } from '../wording/words.ts';
import { FoundText } from './found-text.tsx';
import { GroupBranch } from './group-branch.tsx';
import { type Hidden, setTerm, shownOfGroup, shownOfTerm } from './shown-senses.ts';
import { TriState } from './tri-state.tsx';

interface SenseTreeProps {
	readonly glossary: Glossary;
	/** The terms that come first. */
	readonly sides: readonly string[];
	readonly hidden: Hidden;
	/** All that is to be shown of the tree, while somebody searches it. */
	readonly found: ReadonlyMap<string, FoundGroup> | undefined;
	onHide(hidden: Hidden): void;
}

/** Terms, their groups and their senses, each to be marked or not. Groups are folded, so that all of them fit in sight. */
export function SenseTree({ glossary, sides, hidden, found, onHide }: SenseTreeProps) {
	/** Groups that the reader has folded or unfolded. */
	const [unfolded, setUnfolded] = useState<ReadonlyMap<string, boolean>>(new Map());
	const groups = glossary.terms.flatMap((term) => term.groups.map(({ id }) => id));
	const isUnfolded = (group: string) =>
		(found?.get(group)?.senses.size ?? 0) > 0 || (unfolded.get(group) ?? shownOfGroup(glossary, hidden, group) === 'some');
	const areAllUnfolded = groups.every(isUnfolded);
	const unfoldAll = () => setUnfolded(new Map(groups.map((group) => [group, !areAllUnfolded])));
	return (
		<>
			{!found && (
				<button type="button" class="button button-quiet unfold-all" data-testid="unfold-all" onClick={unfoldAll}>
					{areAllUnfolded ? say('options.senses.hideAll') : say('options.senses.showAll')}
				</button>
			)}
			<ul class="sense-tree" id="sense-tree" {...inEnglish()}>
				{termsInOrder(glossary, sides)
					.filter((term) => !found || term.groups.some(({ id }) => found.has(id)))
					.map((term) => (
						<li key={term.term} class="term-branch">
							<TermHead glossary={glossary} hidden={hidden} found={found} term={term} onHide={onHide} />
							<ul>
								{term.groups
									.filter(({ id }) => !found || found.has(id))
									.map((group) => (
										<GroupBranch
											key={group.id}
											glossary={glossary}
											hidden={hidden}
											group={group}
											found={found?.get(group.id)}
											isUnfolded={isUnfolded(group.id)}
											onUnfold={(isOpen) => setUnfolded(new Map([...unfolded, [group.id, isOpen]]))}
											onHide={onHide}
										/>
									))}
							</ul>
						</li>
					))}
			</ul>
		</>
	);
}

function TermHead({ glossary, hidden, found, term, onHide }: Omit<SenseTreeProps, 'sides'> & { readonly term: Term }) {
	const id = `term-toggle-${term.term}`;
	const ranges = term.groups.map((group) => found?.get(group.id)?.ranges.term).find((each) => each !== undefined);
	return (
		<h3 class="toggle-row">
			<TriState
				id={id}
				shown={shownOfTerm(glossary, hidden, term)}
				hooks={{ 'data-testid': 'term-toggle', 'data-term': term.term }}
				onSwitch={(isOn) => onHide(setTerm(glossary, hidden, term, isOn))}
			/>
			<label class="headword" for={id}>
				<FoundText text={term.term} ranges={ranges} />
			</label>
		</h3>
	);
}
