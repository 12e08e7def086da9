import type { Glossary } from '../glossary/glossary.ts';
import type { Preset } from '../glossary/presets.ts';
import { inEnglish } from '../wording/language.ts';
import { say } from '../wording/words.ts';
import { hasPreset, withPreset } from './presets.ts';
import type { Hidden } from './shown-senses.ts';

interface PresetChoiceProps {
	readonly glossary: Glossary;
	readonly presets: readonly Preset[];
	readonly hidden: Hidden;
	onHide(hidden: Hidden): void;
}

/** Ready-made choices of senses, to begin with or to go back to. */
export function PresetChoice({ glossary, presets, hidden, onHide }: PresetChoiceProps) {
	return (
		<fieldset class="presets">
			<legend>{say('options.senses.presets.legend')}</legend>
			{presets.map((preset) => (
				<button
					key={preset.id}
					type="button"
					class="preset"
					data-testid="preset"
					data-preset={preset.id}
					aria-pressed={hasPreset(glossary, hidden, preset)}
					{...inEnglish()}
					onClick={() => onHide(withPreset(glossary, hidden, preset))}
				>
					<span class="preset-label">{preset.label}</span>
					<span class="soft small">{preset.explanation}</span>
				</button>
			))}
		</fieldset>
	);
}
