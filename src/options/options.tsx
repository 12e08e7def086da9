import type { ComponentChildren } from 'preact';
import type { Comparison, Glossary } from '../glossary/glossary.ts';
import { ProductMark, productName } from '../ui/product.tsx';
import { say } from '../wording/words.ts';
import { Corrections } from './corrections.tsx';
import { YourData } from './data-section.tsx';
import { DelayChoice } from './delay-choice.tsx';
import { MarkStyleChoice } from './mark-style-choice.tsx';
import { OffSites } from './off-sites.tsx';
import { PrivacyNote } from './privacy-note.tsx';
import { SaveStatus } from './save-status.tsx';
import { SenseTree } from './sense-tree.tsx';
import { TriggerChoice } from './trigger-choice.tsx';
import { type KeptSettings, useKeptSettings } from './use-kept-settings.ts';

interface OptionsProps {
	readonly glossary: Glossary;
	readonly comparison: Comparison;
}

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
			</header>
			<main aria-busy={isReading}>{!isReading && <Choices {...props} kept={kept} />}</main>
			<SaveStatus save={kept.save} onRetry={kept.retry} />
		</div>
	);
}

function Choices({ glossary, comparison, kept }: OptionsProps & { readonly kept: KeptSettings }) {
	const { settings, change } = kept;
	return (
		<>
			<div class="options-short">
				<Part id="marks" title={say('options.marks.title')}>
					<MarkStyleChoice
						glossary={glossary}
						comparison={comparison}
						chosen={settings.markStyle}
						onChoose={(markStyle) => change({ markStyle })}
					/>
				</Part>
				<Part id="card" title={say('options.card.title')}>
					<TriggerChoice chosen={settings} onChoose={change} />
					{settings.trigger === 'hover' && <DelayChoice name="dwell" delay={settings.dwell} onChoose={(dwell) => change({ dwell })} />}
					{settings.trigger.startsWith('hover') && (
						<DelayChoice name="leave" delay={settings.leave} onChoose={(leave) => change({ leave })} />
					)}
				</Part>
				<Part id="sites" title={say('options.sites.title')}>
					<OffSites sites={settings.offSites} onChange={(offSites) => change({ offSites })} />
				</Part>
			</div>
			<Part id="senses" title={say('options.senses.title')}>
				<p class="soft">{say('options.senses.advice')}</p>
				<SenseTree glossary={glossary} sides={comparison.summary.sides} hidden={settings} onHide={change} />
			</Part>
			<Part id="corrections" title={say('options.corrections.title')}>
				<Corrections glossary={glossary} />
			</Part>
			<Part id="privacy" title={say('options.privacy.title')}>
				<PrivacyNote />
			</Part>
			<Part id="data" title={say('yourData.title')}>
				<YourData glossary={glossary} />
			</Part>
		</>
	);
}

function Part({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ComponentChildren }) {
	return (
		<section class={`option-part option-part-${id}`} id={id} aria-labelledby={`${id}-title`}>
			<h2 id={`${id}-title`}>{title}</h2>
			{children}
		</section>
	);
}
