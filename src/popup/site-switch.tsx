import { useState } from 'preact/hooks';
import { isSiteOn, switchSite } from '../settings/site.ts';
import { fileSite, siteOf } from '../settings/site-pattern.ts';
import { changeSettings, readSettings } from '../settings/storage.ts';
import { Sentence } from '../ui/sentence.tsx';
import { say } from '../wording/words.ts';
import { useSettings } from './use-settings.ts';

/** Adds the site to those where nothing is marked, or takes it out. */
export function SiteSwitch({ address }: { readonly address: string }) {
	const settings = useSettings();
	const [problem, setProblem] = useState('');
	const site = siteOf(address);
	if (!settings || site === undefined) return null;
	const isOn = isSiteOn(settings, address);
	const onChange = (event: { currentTarget: HTMLInputElement }) => {
		const input = event.currentTarget;
		setProblem('');
		store(site, address, input.checked).catch((cause: unknown) => {
			input.checked = isOn;
			setProblem(say('popup.site.notSaved', { reason: cause instanceof Error ? cause.message : String(cause) }));
		});
	};
	return (
		<>
			<label class="site-switch">
				<span>
					<Sentence of="popup.site.show" parts={{ site: <b>{site === fileSite ? say('popup.site.files') : site}</b> }} />
				</span>
				{/* biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its own state */}
				<input class="switch" type="checkbox" role="switch" data-testid="site-switch" checked={isOn} onChange={onChange} />
			</label>
			<div role="alert">{problem && <p class="problem">{problem}</p>}</div>
		</>
	);
}

/** Reads the lists afresh: another window may have changed them since they were shown. */
async function store(site: string, address: string, isOn: boolean): Promise<void> {
	const settings = await readSettings();
	await changeSettings(settings, switchSite(settings, site, address, isOn));
}
