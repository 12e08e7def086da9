import type { Difference } from '../glossary/schema.ts';
import { inEnglish } from '../wording/language.ts';

/** The differences in prose. */
export function DifferenceList({ differences }: { readonly differences: readonly Difference[] }) {
	return (
		<ol class="differences" {...inEnglish()}>
			{differences.map(({ id, title, text }) => (
				<li key={id} id={id} class="difference">
					<h3>{title}</h3>
					<p>{text}</p>
				</li>
			))}
		</ol>
	);
}
