import type { ComponentChildren } from 'preact';
import type { Comparison, Glossary } from '../glossary/glossary.ts';
import { Sentence } from '../ui/sentence.tsx';
import { inEnglish } from '../wording/language.ts';
import { say } from '../wording/words.ts';
import { ComparisonActions } from './comparison-actions.tsx';
import { ComparisonChart } from './comparison-chart.tsx';
import { Copying } from './copying.tsx';
import { DifferenceList } from './difference-list.tsx';
import { JoiningTerms } from './joining-terms.tsx';
import { PairList } from './pair-list.tsx';
import { QuestionList } from './question-list.tsx';
import type { Section } from './section-nav.tsx';
import { SenseList } from './sense-list.tsx';
import { useAfterFirstPaint } from './use-after-first-paint.ts';

interface ComparisonSectionsProps {
	readonly glossary: Glossary;
	readonly comparison: Comparison;
}

/** In the order of the page. Ids of sections start with `section-`, so that no id of the data meets them. */
export const comparisonSections = [
	{ id: 'section-compare', name: say('popup.sections.compare') },
	{ id: 'section-pairs', name: say('popup.sections.pairs') },
	{ id: 'section-questions', name: say('popup.sections.questions') },
	{ id: 'section-senses', name: say('popup.sections.senses') },
] as const satisfies readonly Section[];

/** The whole comparison, and the senses it draws on. */
export function ComparisonSections({ glossary, comparison }: ComparisonSectionsProps) {
	const [compare, pairs, questions, senses] = comparisonSections;
	const isPainted = useAfterFirstPaint();
	return (
		<Copying>
			<Part id={compare.id} title={<SidesTitle sides={comparison.summary.sides} />}>
				<p class="summary" {...inEnglish()}>
					{comparison.summary.text}
				</p>
				<ComparisonActions glossary={glossary} comparison={comparison} />
				<ComparisonChart comparison={comparison} />
				<DifferenceList differences={comparison.differences} />
				<JoiningTerms glossary={glossary} comparison={comparison} />
			</Part>
			<Part id={pairs.id} title={pairs.name}>
				{isPainted && <PairList glossary={glossary} comparison={comparison} />}
			</Part>
			<Part id={questions.id} title={questions.name}>
				{isPainted && <QuestionList questions={comparison.questions} />}
			</Part>
			<Part id={senses.id} title={senses.name}>
				{isPainted && <SenseList glossary={glossary} sides={comparison.summary.sides} />}
			</Part>
		</Copying>
	);
}

function Part({ id, title, children }: { readonly id: string; readonly title: ComponentChildren; readonly children: ComponentChildren }) {
	return (
		<section class="part" id={id} aria-labelledby={`${id}-title`}>
			<h2 class="part-title" id={`${id}-title`}>
				{title}
			</h2>
			{children}
		</section>
	);
}

function SidesTitle({ sides: [left, right] }: { readonly sides: Comparison['summary']['sides'] }) {
	return (
		<Sentence
			of="popup.compare.title"
			parts={{
				left: (
					<span class="side-name" {...inEnglish()}>
						{left}
					</span>
				),
				right: <span {...inEnglish()}>{right}</span>,
			}}
			between={(words) => <i class="part-title-and">{words}</i>}
		/>
	);
}
