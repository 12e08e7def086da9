import type { Comparison, Glossary } from '../glossary/glossary.ts';
import { ProductMark, productName } from '../ui/product.tsx';
import { say } from '../wording/words.ts';
import { CardChoice } from './card-choice.tsx';
import { Corrections } from './corrections.tsx';
import { YourData } from './data-section.tsx';
import { KeyboardChoice } from './keyboard-choice.tsx';
import { MarkChoice } from './mark-choice.tsx';
import { OptionPart } from './option-part.tsx';
import { OptionsNav } from './options-nav.tsx';
import { PrivacyNote } from './privacy-note.tsx';
import { SaveStatus } from './save-status.tsx';
import { SenseChoice } from './sense-choice.tsx';
import { SiteChoice } from './site-choice.tsx';
import { type KeptSettings, useKeptSettings } from './use-kept-settings.ts';
import { useRankedSample } from './use-ranked-sample.ts';

interface OptionsProps {
	readonly glossary: Glossary;
	readonly comparison: Comparison;
}

const parts = [
	{ id: 'senses', title: say('options.senses.title') },
	{ id: 'marks', title: say('options.marks.title') },
	{ id: 'card', title: say('options.card.title') },
	{ id: 'sites', title: say('options.sites.title') },
	{ id: 'keyboard', title: say('options.keyboard.title') },
	{ id: 'corrections', title: say('options.corrections.title') },
	{ id: 'privacy', title: say('options.privacy.title') },
	{ id: 'data', title: say('yourData.title') },
] as const;

/** The options page. Every choice is stored as it is made. */
export function Options(props: OptionsProps) {
	const kept = useKeptSettings();
	const isReading = kept.save.kind === 'reading';
	return (
		<div class="options">
			<header class="options-head">
				<p class="brand">
					<ProductMark />
					{productName}
				</p>
				<h1>{say('options.title')}</h1>
				<p class="options-intro soft">{say('options.intro')}</p>
			</header>
			<div class="options-body">
				{!isReading && <OptionsNav parts={parts} />}
				<main aria-busy={isReading}>{!isReading && <Choices {...props} kept={kept} />}</main>
			</div>
			<SaveStatus kept={kept} onUndo={kept.undo} onRetry={kept.retry} />
		</div>
	);
}

function Choices({ glossary, comparison, kept }: OptionsProps & { readonly kept: KeptSettings }) {
	const { settings, change } = kept;
	const sample = useRankedSample(glossary);
	return (
		<>
			<OptionPart id="senses" title={say('options.senses.title')} intro={say('options.senses.intro')}>
				<SenseChoice glossary={glossary} comparison={comparison} sample={sample} settings={settings} onChange={change} />
			</OptionPart>
			<OptionPart id="marks" title={say('options.marks.title')} intro={say('options.marks.intro')}>
				<MarkChoice glossary={glossary} sample={sample} settings={settings} onChange={change} />
			</OptionPart>
			<OptionPart id="card" title={say('options.card.title')} intro={say('options.card.intro')}>
				<CardChoice settings={settings} onChange={change} />
			</OptionPart>
			<OptionPart id="sites" title={say('options.sites.title')} intro={say('options.sites.intro')}>
				<SiteChoice rules={settings} onChange={change} />
			</OptionPart>
			<OptionPart id="keyboard" title={say('options.keyboard.title')} intro={say('options.keyboard.intro')}>
				<KeyboardChoice />
			</OptionPart>
			<OptionPart id="corrections" title={say('options.corrections.title')} intro={say('options.corrections.intro')}>
				<Corrections glossary={glossary} />
			</OptionPart>
			<OptionPart id="privacy" title={say('options.privacy.title')}>
				<PrivacyNote />
			</OptionPart>
			<OptionPart id="data" title={say('yourData.title')}>
				<YourData glossary={glossary} />
			</OptionPart>
		</>
	);
}
