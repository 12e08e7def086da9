import { useRef } from 'preact/hooks';
import { type Settings, type SiteMode, siteModes } from '../settings/schema.ts';
import { formatNumber } from '../wording/formats.ts';
import { say } from '../wording/words.ts';
import { RadioChoice } from './radio-choice.tsx';
import { SiteForm } from './site-form.tsx';
import { SiteHelp } from './site-help.tsx';
import { SiteList } from './site-list.tsx';
import { SiteTrial } from './site-trial.tsx';
import { type SiteRules, sitesInUse } from './try-address.ts';

interface SiteChoiceProps {
	readonly rules: SiteRules;
	onChange(change: Partial<Settings>): void;
}

const modeNames: Readonly<Record<SiteMode, string>> = {
	'everywhere-except': say('options.sites.mode.everywhereExcept'),
	'only-on': say('options.sites.mode.onlyOn'),
};

/** Where words are marked. Each mode has a list of its own. */
export function SiteChoice({ rules, onChange }: SiteChoiceProps) {
	const field = useRef<HTMLInputElement>(null);
	const isOnlyOn = rules.siteMode === 'only-on';
	const sites = sitesInUse(rules);
	const others = isOnlyOn ? rules.offSites : rules.onSites;
	const change = (changed: readonly string[]) => onChange(isOnlyOn ? { onSites: changed } : { offSites: changed });
	const remove = (site: string) => {
		change(sites.filter((each) => each !== site));
		// The button that had the focus is gone with its row.
		field.current?.focus();
	};
	return (
		<div class="choice-columns">
			<div>
				<RadioChoice
					setting="site-mode"
					legend={say('options.sites.mode.legend')}
					values={siteModes}
					names={modeNames}
					chosen={rules.siteMode}
					onChoose={(siteMode) => onChange({ siteMode })}
				/>
				{sites.length === 0 ? (
					<p class="soft small" data-testid="no-sites">
						{isOnlyOn ? say('options.sites.noneOn') : say('options.sites.noneOff')}
					</p>
				) : (
					<SiteList sites={sites} onRemove={remove} />
				)}
				<SiteForm field={field} sites={sites} onAdd={(site) => change([...sites, site])} />
				{others.length > 0 && (
					<p class="soft small">{say('options.sites.otherList', others.length, { count: formatNumber(others.length) })}</p>
				)}
			</div>
			<div>
				<SiteTrial rules={rules} />
				<SiteHelp />
			</div>
		</div>
	);
}
