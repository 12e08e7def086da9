import type { Comparison, Glossary } from '../glossary/glossary.ts';
import { SenseEntry } from '../ui/sense-entry.tsx';
import { inEnglish } from '../wording/language.ts';
import { joiningTerms } from './comparison-text.ts';

interface JoiningTermsProps {
	readonly glossary: Glossary;
	readonly comparison: Comparison;
}

/** Terms that are no side of the comparison, and belong to both. */
export function JoiningTerms({ glossary, comparison }: JoiningTermsProps) {
	return (
		<>
			{joiningTerms(glossary, comparison).map(({ term, senses }) => (
				<section key={term} class="joining-term" aria-labelledby={`joining-title-${term}`}>
					<h3 class="headword" id={`joining-title-${term}`} {...inEnglish()}>
						{term}
					</h3>
					{senses.map((sense) => (
						<SenseEntry key={sense.id} glossary={glossary} sense={sense} />
					))}
				</section>
			))}
		</>
	);
}
