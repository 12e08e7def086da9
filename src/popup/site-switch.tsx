import { useState } from 'preact/hooks';
import type { Settings } from '../settings/schema.ts';
import { isSiteOn, switchSite } from '../settings/site.ts';
import { fileSite, siteOf } from '../settings/site-pattern.ts';
import { changeSettings, readSettings } from '../settings/storage.ts';
import { Sentence } from '../ui/sentence.tsx';
import { say } from '../wording/words.ts';
import { reasonOf } from './reason.ts';
import { SwitchRow } from './switch-row.tsx';

interface SiteSwitchProps {
	readonly settings: Settings;
	readonly address: string;
}

/** Switches the site of this address on or off, by the list that the reader's rules go by. */
export function SiteSwitch({ settings, address }: SiteSwitchProps) {
	const [problem, setProblem] = useState('');
	const site = siteOf(address);
	if (site === undefined) return null;
	const onChange = (isOn: boolean, putBack: () => void) => {
		setProblem('');
		store(site, address, isOn).catch((cause: unknown) => {
			putBack();
			setProblem(say('popup.site.notSaved', { reason: reasonOf(cause) }));
		});
	};
	return (
		<SwitchRow testId="site-switch" isOn={isSiteOn(settings, address)} problem={problem} onChange={onChange}>
			<Sentence of="popup.site.show" parts={{ site: <b>{site === fileSite ? say('popup.site.files') : site}</b> }} />
		</SwitchRow>
	);
}

/** Reads the lists afresh: another window may have changed them since they were shown. */
async function store(site: string, address: string, isOn: boolean): Promise<void> {
	const settings = await readSettings();
	await changeSettings(settings, switchSite(settings, site, address, isOn));
}
