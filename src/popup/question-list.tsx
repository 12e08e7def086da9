import type { Question } from '../glossary/schema.ts';
import { inEnglish } from '../wording/language.ts';

/** Questions that open on their answers. */
export function QuestionList({ questions }: { readonly questions: readonly Question[] }) {
	return (
		<div class="questions" {...inEnglish()}>
			{questions.map(({ id, question, answer }) => (
				<details key={id} id={id} class="question">
					<summary>{question}</summary>
					<p>{answer}</p>
				</details>
			))}
		</div>
	);
}
