import type { ComponentChildren } from 'preact';
import { fileSite } from '../settings/site-pattern.ts';
import { Sentence } from '../ui/sentence.tsx';
import { say } from '../wording/words.ts';
import { exampleSite } from './site-entry.ts';

const subdomain = `shop.${exampleSite}`;

/** What a site on the list may look like. */
export function SiteHelp() {
	return (
		<details class="site-help">
			<summary>{say('options.sites.help')}</summary>
			<dl class="small">
				<Row pattern={exampleSite}>{say('options.sites.helpSite')}</Row>
				<Row pattern={`*.${exampleSite}`}>
					<Sentence of="options.sites.helpSubdomains" parts={{ example: <code>{subdomain}</code> }} />
				</Row>
				<Row pattern={`${exampleSite}/news`}>{say('options.sites.helpPath')}</Row>
				<Row pattern={`${exampleSite}/*/sport`}>{say('options.sites.helpWord')}</Row>
				<Row pattern={fileSite}>{say('options.sites.helpFiles')}</Row>
			</dl>
		</details>
	);
}

function Row({ pattern, children }: { readonly pattern: string; readonly children: ComponentChildren }) {
	return (
		<div>
			<dt>
				<code dir="ltr">{pattern}</code>
			</dt>
			<dd class="soft">{children}</dd>
		</div>
	);
}
