import type { Question } from '../glossary/schema.ts';
import { inEnglish } from '../wording/language.ts';
import { CopyLink } from './copy-link.tsx';

/** Questions that open on their answers. */
export function QuestionList({ questions }: { readonly questions: readonly Question[] }) {
	return (
		<div class="questions" {...inEnglish()}>
			{questions.map(({ id, question, answer }) => (
				<div key={id} class="question">
					<details id={id}>
						<summary>{question}</summary>
						<p>{answer}</p>
					</details>
					<CopyLink anchor={id} name={question} />
				</div>
			))}
		</div>
	);
}
