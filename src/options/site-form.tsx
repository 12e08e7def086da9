import { useState } from 'preact/hooks';
import { say } from '../wording/words.ts';
import { exampleSite, readSiteEntry } from './site-entry.ts';

interface SiteFormProps {
	readonly field: { current: HTMLInputElement | null };
	readonly sites: readonly string[];
	onAdd(site: string): void;
}

export function SiteForm({ field, sites, onAdd }: SiteFormProps) {
	const [typed, setTyped] = useState('');
	const [problem, setProblem] = useState('');
	const submit = (event: Event) => {
		event.preventDefault();
		const entry = readSiteEntry(typed, sites);
		setProblem(entry.ok ? '' : entry.message);
		if (!entry.ok) return field.current?.focus();
		setTyped('');
		onAdd(entry.pattern);
	};
	return (
		<form class="site-form" noValidate onSubmit={submit}>
			<label for="site">{say('options.sites.label')}</label>
			<input
				ref={field}
				id="site"
				class="field"
				type="text"
				dir="ltr"
				inputMode="url"
				autocomplete="off"
				autocapitalize="none"
				spellcheck={false}
				placeholder={exampleSite}
				data-testid="site-field"
				aria-invalid={problem !== ''}
				aria-describedby="site-problem"
				value={typed}
				onInput={(event) => setTyped(event.currentTarget.value)}
			/>
			<button type="submit" class="button" data-testid="site-add">
				{say('options.sites.add')}
			</button>
			<div id="site-problem" role="alert" data-testid="site-problem">
				{problem && <p class="problem">{problem}</p>}
			</div>
		</form>
	);
}
