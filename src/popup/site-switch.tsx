import { useState } from 'preact/hooks';
import { fileSite, isSiteOff } from '../settings/site.ts';
import { changeSettings, readSettings } from '../settings/storage.ts';
import { useSettings } from './use-settings.ts';

/** Adds the site to those where nothing is marked, or takes it out. */
export function SiteSwitch({ site }: { readonly site: string }) {
	const settings = useSettings();
	const [problem, setProblem] = useState('');
	if (!settings) return null;
	const isOn = !isSiteOff(settings.offSites, site);
	const onChange = (event: { currentTarget: HTMLInputElement }) => {
		const input = event.currentTarget;
		setProblem('');
		switchSite(site, input.checked).catch((cause: unknown) => {
			input.checked = isOn;
			setProblem(
				`This could not be saved, so nothing has changed. The browser says: ${cause instanceof Error ? cause.message : String(cause)}`,
			);
		});
	};
	return (
		<>
			<label class="site-switch">
				<span>
					Show on <b>{site === fileSite ? 'files on this computer' : site}</b>
				</span>
				{/* biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its own state */}
				<input class="switch" type="checkbox" role="switch" data-testid="site-switch" checked={isOn} onChange={onChange} />
			</label>
			<div role="alert">{problem && <p class="problem">{problem}</p>}</div>
		</>
	);
}

/** Reads the list afresh: another window may have changed it since it was shown. */
async function switchSite(site: string, isOn: boolean): Promise<void> {
	const { offSites } = await readSettings();
	const others = offSites.filter((each) => each !== site);
	await changeSettings({ offSites: isOn ? others : [...others, site] });
}
