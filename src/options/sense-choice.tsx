import { useMemo, useState } from 'preact/hooks';
import { bundledPresets } from '../glossary/bundled-presets.ts';
import type { Comparison, Glossary } from '../glossary/glossary.ts';
import { createSenseSearch } from '../glossary/sense-search.ts';
import type { Settings } from '../settings/schema.ts';
import { LiveSample } from './live-sample.tsx';
import { PresetChoice } from './preset-choice.tsx';
import { SenseSearchField } from './sense-search-field.tsx';
import { SenseTree } from './sense-tree.tsx';
import type { RankedSample } from './use-ranked-sample.ts';

interface SenseChoiceProps {
	readonly glossary: Glossary;
	readonly comparison: Comparison;
	readonly sample: RankedSample;
	readonly settings: Settings;
	onChange(change: Partial<Settings>): void;
}

/** Which senses are marked, with a text beside that shows what comes of it. */
export function SenseChoice({ glossary, comparison, sample, settings, onChange }: SenseChoiceProps) {
	const search = useMemo(() => createSenseSearch(glossary), [glossary]);
	const [query, setQuery] = useState('');
	const result = useMemo(() => search(query), [search, query]);
	const goToTree = () => document.querySelector<HTMLInputElement>('#sense-tree input')?.focus();
	return (
		<>
			<PresetChoice glossary={glossary} presets={bundledPresets} hidden={settings} onHide={onChange} />
			<div class="senses-and-sample">
				<div>
					<SenseSearchField query={query} result={result} onType={setQuery} onLeave={goToTree} />
					<SenseTree
						glossary={glossary}
						sides={comparison.summary.sides}
						hidden={settings}
						found={query.trim() === '' ? undefined : result.groups}
						onHide={onChange}
					/>
				</div>
				<LiveSample glossary={glossary} sample={sample} settings={settings} />
			</div>
		</>
	);
}
