import { say } from '../wording/words.ts';
import { type SettingSection, sectionOfItem, sections } from './data-sections.ts';
import { DataStatus } from './data-status.tsx';
import type { StoredData } from './data-stored.ts';
import type { DataActions } from './use-data-action.ts';

interface DataResetProps {
	readonly stored: StoredData;
	readonly actions: DataActions;
}

const names: Readonly<Record<SettingSection | 'all', string>> = {
	senses: say('yourData.reset.senses'),
	marks: say('yourData.reset.marks'),
	card: say('yourData.reset.card'),
	sites: say('yourData.reset.sites'),
	all: say('yourData.reset.all'),
};

/** Resets at once and can take it back, which asks less of a reader than a question beforehand. */
export function DataReset({ stored, actions }: DataResetProps) {
	const chosen = new Set(Object.keys(stored.items).flatMap((key) => sectionOfItem(key) ?? []));
	const reset = (section: SettingSection | 'all') =>
		void actions.run('reset', { kind: 'reset', section }, say('yourData.done.reset', { section: names[section] }));
	return (
		<section class="data-part" aria-labelledby="data-reset">
			<h3 id="data-reset">{say('yourData.reset.title')}</h3>
			<p class="soft">{say('yourData.reset.advice')}</p>
			<div class="data-buttons">
				{([...sections, 'all'] as const).map((section) => (
					<button
						key={section}
						type="button"
						class="button"
						data-testid={`reset-${section}`}
						aria-disabled={section === 'all' ? chosen.size === 0 : !chosen.has(section)}
						onClick={({ currentTarget }) => currentTarget.ariaDisabled === 'true' || reset(section)}
					>
						{names[section]}
					</button>
				))}
			</div>
			<DataStatus place="reset" stored={stored} actions={actions} />
		</section>
	);
}
