import type { Glossary } from '../glossary/glossary.ts';
import type { Settings } from '../settings/schema.ts';
import { say } from '../wording/words.ts';
import { markedWords } from './sample-marks.ts';
import { SampleText } from './sample-text.tsx';
import type { RankedSample } from './use-ranked-sample.ts';

interface MarkPreviewProps {
	readonly glossary: Glossary;
	readonly sample: RankedSample;
	readonly settings: Settings;
}

const sides = [
	['light', say('options.sample.light')],
	['dark', say('options.sample.dark')],
] as const;

/** The marks on a light and on a dark page, whichever of the two the reader's own are. */
export function MarkPreview({ glossary, sample, settings }: MarkPreviewProps) {
	const marked = markedWords(sample.sections, settings);
	return (
		<div class="mark-preview">
			{sides.map(([scheme, title]) => (
				<figure key={scheme}>
					<figcaption class="soft small">{title}</figcaption>
					<div class="sample-page" data-testid="mark-preview" data-scheme={scheme} style={{ colorScheme: scheme }}>
						<SampleText glossary={glossary} sections={sample.sections} marked={marked} look={settings} />
					</div>
				</figure>
			))}
		</div>
	);
}
