import type { Glossary } from '../glossary/glossary.ts';
import { formRanges } from '../ui/form-ranges.ts';
import { GroupShapeMark } from '../ui/group-tag.tsx';
import { MarkedText } from '../ui/marked-text.tsx';
import { SenseGrammar } from '../ui/sense-entry.tsx';
import type { CardActions } from './actions.ts';
import type { CardContent } from './content.ts';
import { OtherSenses } from './other-senses.tsx';
import { howSure, words } from './words.ts';

interface CardProps {
	readonly glossary: Glossary;
	readonly content: CardContent;
	readonly actions: CardActions;
}

/** The panel with the sense. Its root carries the answer in attributes, for tests and for `npm start`. */
export function Card({ glossary, content, actions }: CardProps) {
	const { word, group, sense, confidence } = content;
	const groupName = glossary.group(group)?.name ?? group;
	return (
		<section
			class="card"
			role="dialog"
			aria-label={words.label(word, groupName)}
			aria-describedby="definition"
			tabIndex={-1}
			data-word={word}
			data-group={group}
			data-sense={sense.id}
			data-confidence={confidence.toFixed(4)}
		>
			<header class="card-head">
				<span class="card-word">{word}</span>
				<SenseGrammar sense={sense} />
				<button type="button" class="card-close" aria-label={words.close} onClick={actions.close}>
					<svg viewBox="0 0 16 16" aria-hidden="true">
						<path d="M4 4l8 8m0-8l-8 8" />
					</svg>
				</button>
			</header>
			<Verdict glossary={glossary} content={content} groupName={groupName} />
			<p id="definition" class="card-definition">
				{sense.definition}
			</p>
			<Example glossary={glossary} content={content} />
			<Quote content={content} />
			<Counterpart content={content} />
			<OtherSenses glossary={glossary} others={content.others} isOpen={!content.isSure} />
			<footer class="card-foot">
				<button type="button" class="card-link" onClick={() => actions.openComparison(content)}>
					{words.compare}
				</button>
			</footer>
		</section>
	);
}

function Verdict({
	glossary,
	content,
	groupName,
}: {
	readonly glossary: Glossary;
	readonly content: CardContent;
	readonly groupName: string;
}) {
	const runnerUp = content.isSure ? undefined : content.others[0];
	return (
		<div class="card-verdict">
			<p class="card-group">
				<GroupShapeMark glossary={glossary} group={content.group} />
				<span>
					{!content.isSure && <span class="card-could-be">{words.couldBe} </span>}
					{groupName}
					{runnerUp && (
						<span class="card-could-be">
							{' '}
							{words.orPerhaps} {glossary.group(runnerUp.group)?.name}
						</span>
					)}
				</span>
			</p>
			<p class="card-sure">
				<span class="card-bar" aria-hidden="true">
					<span style={{ inlineSize: `${Math.round(content.confidence * 100)}%` }} />
				</span>
				{howSure(content.confidence)} · {words.percent(content.confidence)}
			</p>
		</div>
	);
}

function Example({ glossary, content: { sense } }: { readonly glossary: Glossary; readonly content: CardContent }) {
	const [example] = sense.examples;
	return example ? (
		<p class="card-example">
			<MarkedText text={example} ranges={formRanges(glossary, sense.id, example)} />
		</p>
	) : null;
}

/** The reader's own sentence. `<bdi>` keeps the direction of the page's text from turning ours around. */
function Quote({ content: { quote } }: { readonly content: CardContent }) {
	const hasCues = quote.ranges.some(({ kind }) => kind === 'cue');
	return (
		<div class="card-quote">
			<p class="card-caption">{hasCues ? words.because : words.here}</p>
			<p class="card-sentence">
				<bdi>
					<MarkedText text={quote.text} ranges={quote.ranges} />
				</bdi>
			</p>
		</div>
	);
}

function Counterpart({ content: { counterpart } }: { readonly content: CardContent }) {
	return counterpart ? (
		<p class="card-counterpart">
			<span class="card-caption">{words.counterpart(counterpart.term)}</span> {counterpart.sense.definition}
		</p>
	) : null;
}
