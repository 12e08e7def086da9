import type { Glossary } from '../glossary/glossary.ts';
import type { Sense, SenseLabel } from '../glossary/schema.ts';
import { formRanges } from '../ui/form-ranges.ts';
import { GroupTag } from '../ui/group-tag.tsx';
import { MarkedText } from '../ui/marked-text.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { inEnglish } from '../wording/language.ts';
import { say } from '../wording/words.ts';
import type { CardContent } from './content.ts';
import { Grammar } from './grammar.tsx';
import { CardHead } from './head.tsx';
import { Icon } from './icons.tsx';
import { Candidate, GroupTitle, Sure } from './verdict.tsx';

interface SenseViewProps {
	readonly glossary: Glossary;
	readonly content: CardContent;
	/** Parts that the reader wants left out. */
	readonly hiddenParts: readonly string[];
	readonly explained: SenseLabel | undefined;
	onExplain(label: SenseLabel | undefined): void;
	onClose(): void;
	onOthers(): void;
	onTakeBack(): void;
}

/** What the word means here, and why. */
export function SenseView(props: SenseViewProps) {
	const { glossary, content, hiddenParts, onClose, onOthers } = props;
	const isSure = isDecided(content);
	const has = (part: string) => !hiddenParts.includes(part);
	return (
		<>
			<CardHead onClose={onClose}>
				{isSure ? <GroupTitle glossary={glossary} group={content.group} /> : <p class="card-could-be">{say('card.couldBe')}</p>}
			</CardHead>
			{isSure ? <Answer {...props} /> : <Candidates {...props} />}
			{has('reason') ? <Quote {...props} /> : <Sureness {...props} />}
			{has('counterpart') && <Counterpart {...props} />}
			{has('others') && content.others.length > 0 && (
				<button type="button" class="card-others" data-opens="others" onClick={onOthers}>
					{say('card.others.title')}
					<span class="card-count">{content.others.length}</span>
					<Icon name="forward" />
				</button>
			)}
		</>
	);
}

/** True where the card names one group: the ranker is sure, or the reader has chosen. */
export function isDecided({ isSure, correction, others }: CardContent): boolean {
	return isSure || correction === 'by-reader' || others.length === 0;
}

function WordLine({ glossary, content: { word, sense }, explained, onExplain }: SenseViewProps) {
	return (
		<div class="card-word-line" {...inEnglish()}>
			<bdi class="card-word">{word}</bdi>
			<Grammar glossary={glossary} sense={sense} explained={explained} onExplain={onExplain} />
		</div>
	);
}

function Answer(props: SenseViewProps) {
	const { sense } = props.content;
	return (
		<>
			<WordLine {...props} />
			<p id="definition" class="card-definition" {...inEnglish()}>
				{sense.definition}
			</p>
			{!props.hiddenParts.includes('example') && <Example glossary={props.glossary} sense={sense} />}
		</>
	);
}

/** The two likeliest, alike in size: the card takes no side where the ranker takes none. */
function Candidates(props: SenseViewProps) {
	const { glossary, content, hiddenParts } = props;
	const [runnerUp] = content.others;
	const shareOf = (probability: number) => (hiddenParts.includes('sureness') ? undefined : probability);
	return (
		<div id="definition">
			<Candidate glossary={glossary} group={content.group} share={shareOf(content.confidence)}>
				<WordLine {...props} />
				<p class="card-definition" {...inEnglish()}>
					{content.sense.definition}
				</p>
			</Candidate>
			{runnerUp && (
				<Candidate glossary={glossary} group={runnerUp.group} share={shareOf(runnerUp.probability)}>
					<p class="card-definition" {...inEnglish()}>
						{runnerUp.sense.definition}
					</p>
				</Candidate>
			)}
		</div>
	);
}

function Example({ glossary, sense }: { readonly glossary: Glossary; readonly sense: Sense }) {
	const [example] = sense.examples;
	return example ? (
		<p class="card-example" {...inEnglish()}>
			<MarkedText text={example} ranges={formRanges(glossary, sense.id, example)} />
		</p>
	) : null;
}

/** The reader's own sentence. `<bdi>` keeps the direction of the page's text from turning ours around. */
function Quote(props: SenseViewProps) {
	const { content } = props;
	const { quote } = content;
	const hasCues = quote.ranges.some(({ kind }) => kind === 'cue');
	return (
		<div class="card-quote">
			<div class="card-why">
				<p class="card-caption">{hasCues ? say('card.because') : say('card.here')}</p>
				<Sureness {...props} />
			</div>
			<p class="card-sentence" {...inEnglish()}>
				<bdi {...inEnglish()}>
					<MarkedText text={quote.text} ranges={quote.ranges} />
				</bdi>
			</p>
			{content.correction === 'learned' && <p class="card-caption">{say('card.learned')}</p>}
		</div>
	);
}

/** That the reader chose, and can take it back, is said in any case. */
function Sureness({ glossary, content, hiddenParts, onTakeBack }: SenseViewProps) {
	const isHidden = hiddenParts.includes('sureness') && content.correction !== 'by-reader';
	return isHidden ? null : <Sure glossary={glossary} content={content} onTakeBack={onTakeBack} />;
}

function Counterpart({ glossary, content: { counterpart } }: SenseViewProps) {
	return counterpart ? (
		<p class="card-counterpart">
			<Sentence
				of="card.counterpart"
				parts={{
					term: <span {...inEnglish()}>{counterpart.term}</span>,
					group: <GroupTag glossary={glossary} group={counterpart.sense.group} />,
					definition: <span {...inEnglish()}>{counterpart.sense.definition}</span>,
				}}
			/>
		</p>
	) : null;
}
