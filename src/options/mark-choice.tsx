import type { Glossary } from '../glossary/glossary.ts';
import { type Density, densities, type MarkColour, markColours, type Settings } from '../settings/schema.ts';
import { say } from '../wording/words.ts';
import { CheckChoice } from './check-choice.tsx';
import { MarkPreview } from './mark-preview.tsx';
import { MarkStyleChoice } from './mark-style-choice.tsx';
import { RadioChoice } from './radio-choice.tsx';
import type { RankedSample } from './use-ranked-sample.ts';

interface MarkChoiceProps {
	readonly glossary: Glossary;
	readonly sample: RankedSample;
	readonly settings: Settings;
	onChange(change: Partial<Settings>): void;
}

const colourNames: Readonly<Record<MarkColour, string>> = {
	one: say('options.marks.colour.one'),
	'by-group': say('options.marks.colour.byGroup'),
};

const colourHints: Readonly<Record<MarkColour, string>> = {
	one: say('options.marks.colour.oneHint'),
	'by-group': say('options.marks.colour.byGroupHint'),
};

const densityNames: Readonly<Record<Density, string>> = {
	every: say('options.marks.density.every'),
	'first-in-section': say('options.marks.density.firstInSection'),
	'first-on-page': say('options.marks.density.firstOnPage'),
	'where-sense-changes': say('options.marks.density.whereSenseChanges'),
	'where-unsure': say('options.marks.density.whereUnsure'),
};

const densityHints: Readonly<Record<Density, string>> = {
	every: say('options.marks.density.everyHint'),
	'first-in-section': say('options.marks.density.firstInSectionHint'),
	'first-on-page': say('options.marks.density.firstOnPageHint'),
	'where-sense-changes': say('options.marks.density.whereSenseChangesHint'),
	'where-unsure': say('options.marks.density.whereUnsureHint'),
};

/** How marks look and how many there are. */
export function MarkChoice({ glossary, sample, settings, onChange }: MarkChoiceProps) {
	return (
		<>
			<div class="choice-columns">
				<MarkStyleChoice chosen={settings.markStyle} onChoose={(markStyle) => onChange({ markStyle })} />
				<div>
					<RadioChoice
						setting="mark-colour"
						legend={say('options.marks.colour.legend')}
						values={markColours}
						names={colourNames}
						hints={colourHints}
						chosen={settings.markColour}
						onChoose={(markColour) => onChange({ markColour })}
					/>
					<CheckChoice
						setting="shows-badge"
						label={say('options.marks.badge')}
						isChecked={settings.showsBadge}
						onCheck={(showsBadge) => onChange({ showsBadge })}
					/>
				</div>
				<RadioChoice
					setting="density"
					legend={say('options.marks.density.legend')}
					values={densities}
					names={densityNames}
					hints={densityHints}
					chosen={settings.density}
					onChoose={(density) => onChange({ density })}
				/>
			</div>
			<MarkPreview glossary={glossary} sample={sample} settings={settings} />
		</>
	);
}
