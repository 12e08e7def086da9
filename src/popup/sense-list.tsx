import type { Glossary } from '../glossary/glossary.ts';
import type { Group, Term } from '../glossary/schema.ts';
import { GroupTag } from '../ui/group-tag.tsx';
import { SenseEntry } from '../ui/sense-entry.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { termsInOrder } from '../ui/term-order.ts';
import { formatList } from '../wording/formats.ts';
import { inEnglish, inInterfaceLanguage } from '../wording/language.ts';

/** The whole glossary, as a dictionary sets it: headword, groups, numbered senses. */
export function SenseList({ glossary, sides }: { readonly glossary: Glossary; readonly sides: readonly string[] }) {
	return (
		<>
			{termsInOrder(glossary, sides).map((term) => (
				<TermEntry key={term.term} glossary={glossary} term={term} />
			))}
		</>
	);
}

function TermEntry({ glossary, term }: { readonly glossary: Glossary; readonly term: Term }) {
	const otherForms = term.forms.filter((form) => form !== term.term);
	return (
		<article class="term-entry" {...inEnglish()}>
			<h3 class="headword">{term.term}</h3>
			{otherForms.length > 0 && (
				<p class="term-forms soft small">
					<span {...inInterfaceLanguage()}>
						<Sentence of="popup.senses.forms" parts={{ forms: <span {...inEnglish()}>{formatList(otherForms)}</span> }} />
					</span>
				</p>
			)}
			{term.groups.map((group) => (
				<GroupEntry key={group.id} glossary={glossary} group={group} />
			))}
		</article>
	);
}

function GroupEntry({ glossary, group }: { readonly glossary: Glossary; readonly group: Group }) {
	return (
		<section class="group-entry" aria-labelledby={`group-title-${group.id}`}>
			<h4 id={`group-title-${group.id}`}>
				<GroupTag glossary={glossary} group={group.id} />
			</h4>
			<p class="soft small">{group.gloss}</p>
			<ol class="group-senses">
				{glossary.sensesOf(group.id).map((sense) => (
					<li key={sense.id} id={sense.id}>
						<SenseEntry glossary={glossary} sense={sense} />
					</li>
				))}
			</ol>
		</section>
	);
}
