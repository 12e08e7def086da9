import { useState } from 'preact/hooks';
import { Sentence } from '../ui/sentence.tsx';
import { say } from '../wording/words.ts';
import { exampleSite, siteName } from './site-entry.ts';
import { type SiteRules, type Trial, tryAddress } from './try-address.ts';

const exampleAddress = `https://${exampleSite}/news`;

/** Tells of any address whether words are marked there, and which site on the list decides that. */
export function SiteTrial({ rules }: { readonly rules: SiteRules }) {
	const [typed, setTyped] = useState('');
	const trial = tryAddress(typed, rules);
	return (
		<div class="site-trial">
			<label for="site-trial">{say('options.sites.trial.label')}</label>
			<input
				id="site-trial"
				class="field"
				type="text"
				dir="ltr"
				inputMode="url"
				autocomplete="off"
				autocapitalize="none"
				spellcheck={false}
				placeholder={exampleAddress}
				data-testid="site-trial"
				aria-describedby="site-trial-hint"
				value={typed}
				onInput={(event) => setTyped(event.currentTarget.value)}
			/>
			<p id="site-trial-hint" class="soft small">
				{say('options.sites.trial.hint')}
			</p>
			<p role="status" class="site-trial-told" data-testid="site-trial-told" data-verdict={trial.kind}>
				<Told trial={trial} />
			</p>
		</div>
	);
}

const untriedWords = {
	empty: '',
	'not-an-address': say('options.sites.trial.notAnAddress'),
	unreadable: say('options.sites.trial.unreadable'),
} as const;

function Told({ trial }: { readonly trial: Trial }) {
	if (!('pattern' in trial)) return <>{untriedWords[trial.kind]}</>;
	return (
		<>
			<strong>{trial.kind === 'on' ? say('options.sites.trial.on') : say('options.sites.trial.off')}</strong>{' '}
			{trial.pattern === undefined ? (
				say('options.sites.trial.becauseNone')
			) : (
				<Sentence of="options.sites.trial.because" parts={{ pattern: <code>{siteName(trial.pattern)}</code> }} />
			)}
		</>
	);
}
