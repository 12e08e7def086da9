import { useRef, useState } from 'preact/hooks';
import { say } from '../wording/words.ts';
import { exampleSite, readSiteEntry, siteName } from './site-entry.ts';

interface OffSitesProps {
	readonly sites: readonly string[];
	onChange(sites: readonly string[]): void;
}

/** The sites on which nothing is marked. */
export function OffSites({ sites, onChange }: OffSitesProps) {
	const field = useRef<HTMLInputElement>(null);
	const remove = (site: string) => {
		onChange(sites.filter((each) => each !== site));
		// The button that had the focus is gone with its row.
		field.current?.focus();
	};
	return (
		<div class="off-sites">
			{sites.length === 0 ? (
				<p class="soft small">{say('options.sites.none')}</p>
			) : (
				<ul class="off-site-list" data-testid="off-sites">
					{sites.map((site) => (
						<li key={site} data-site={site}>
							<span>{siteName(site)}</span>
							<button
								type="button"
								class="button button-quiet"
								aria-label={say('options.sites.removeSite', { site: siteName(site) })}
								onClick={() => remove(site)}
							>
								{say('options.sites.remove')}
							</button>
						</li>
					))}
				</ul>
			)}
			<SiteForm field={field} sites={sites} onAdd={(site) => onChange([...sites, site])} />
		</div>
	);
}

interface SiteFormProps {
	readonly field: { current: HTMLInputElement | null };
	readonly sites: readonly string[];
	onAdd(site: string): void;
}

function SiteForm({ field, sites, onAdd }: SiteFormProps) {
	const [typed, setTyped] = useState('');
	const [problem, setProblem] = useState('');
	const submit = (event: Event) => {
		event.preventDefault();
		const entry = readSiteEntry(typed, sites);
		setProblem(entry.ok ? '' : entry.message);
		if (!entry.ok) return field.current?.focus();
		setTyped('');
		onAdd(entry.site);
	};
	return (
		<form class="site-form" noValidate onSubmit={submit}>
			<label for="off-site">{say('options.sites.label')}</label>
			<input
				ref={field}
				id="off-site"
				class="field"
				type="text"
				dir="ltr"
				inputMode="url"
				autocomplete="off"
				autocapitalize="none"
				spellcheck={false}
				placeholder={exampleSite}
				data-testid="off-site-field"
				aria-invalid={problem !== ''}
				aria-describedby="off-site-problem"
				value={typed}
				onInput={(event) => setTyped(event.currentTarget.value)}
			/>
			<button type="submit" class="button" data-testid="off-site-add">
				{say('options.sites.add')}
			</button>
			<div id="off-site-problem" role="alert">
				{problem && <p class="problem">{problem}</p>}
			</div>
		</form>
	);
}
