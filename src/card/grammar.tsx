import type { Glossary } from '../glossary/glossary.ts';
import type { Sense, SenseLabel } from '../glossary/schema.ts';

interface GrammarProps {
	readonly glossary: Glossary;
	readonly sense: Sense;
	/** The label whose explanation is shown. */
	readonly explained: SenseLabel | undefined;
	onExplain(label: SenseLabel | undefined): void;
}

/**
 * Part of speech and labels. Each label explains itself while it is pointed at, focused or tapped: the explanation stays
 * while the pointer is on it, and Escape sends it away (WCAG 2.2, SC 1.4.13).
 */
export function Grammar({ glossary, sense, explained, onExplain }: GrammarProps) {
	return (
		// A finger's "leave" comes right after its tap: only a pointer that hovers takes the explanation along.
		<p class="sense-grammar" onPointerLeave={(event) => event.pointerType !== 'touch' && onExplain(undefined)}>
			<span class="sense-part-of-speech">{sense.partOfSpeech}</span>
			{sense.labels.map((label) => (
				<ExplainedLabel
					key={label}
					label={label}
					explanation={glossary.explain(label)}
					isShown={label === explained}
					onShown={(isShown) => onExplain(isShown ? label : undefined)}
				/>
			))}
		</p>
	);
}

interface ExplainedLabelProps {
	readonly label: SenseLabel;
	readonly explanation: string | undefined;
	readonly isShown: boolean;
	onShown(isShown: boolean): void;
}

function ExplainedLabel({ label, explanation, isShown, onShown }: ExplainedLabelProps) {
	if (explanation === undefined) return <span class="sense-label">{label}</span>;
	const id = `label-${label.replace(' ', '-')}`;
	return (
		<span class="sense-label">
			<button
				type="button"
				class="card-label"
				aria-describedby={id}
				onPointerEnter={() => onShown(true)}
				onFocus={() => onShown(true)}
				onClick={() => onShown(true)}
				onBlur={() => onShown(false)}
			>
				{label}
			</button>
			<span role="tooltip" id={id} class="card-explanation" hidden={!isShown}>
				{explanation}
			</span>
		</span>
	);
}
