import type { Difference } from '../glossary/schema.ts';
import { inEnglish } from '../wording/language.ts';
import { CopyLink } from './copy-link.tsx';

/** The differences in prose. */
export function DifferenceList({ differences }: { readonly differences: readonly Difference[] }) {
	return (
		<ol class="differences" {...inEnglish()}>
			{differences.map(({ id, title, text }) => (
				<li key={id} id={id} class="difference">
					<div class="linkable">
						<h3>{title}</h3>
						<CopyLink anchor={id} name={title} />
					</div>
					<p>{text}</p>
				</li>
			))}
		</ol>
	);
}
