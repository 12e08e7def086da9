import type { Question } from '../glossary/schema.ts';

/** Questions that open on their answers. */
export function QuestionList({ questions }: { readonly questions: readonly Question[] }) {
	return (
		<div class="questions">
			{questions.map(({ id, question, answer }) => (
				<details key={id} id={id} class="question">
					<summary>{question}</summary>
					<p>{answer}</p>
				</details>
			))}
		</div>
	);
}
