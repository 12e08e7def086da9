import { browser } from '../webextension/browser.ts';
import { say } from '../wording/words.ts';
import { useCopy } from './copying.tsx';

interface CopyLinkProps {
	/** Anchor of what the link leads to. */
	readonly anchor: string;
	/** What it leads to, in its own words. */
	readonly name: string;
}

/** Copies the address of one thing of the comparison, which opens the popup's page at it. */
export function CopyLink({ anchor, name }: CopyLinkProps) {
	const copy = useCopy();
	const label = say('popup.copy.link', { name });
	return (
		<button
			type="button"
			class="copy-link"
			aria-label={label}
			title={label}
			data-testid="copy-link"
			data-anchor={anchor}
			onClick={() => copy(addressOfAnchor(anchor), say('popup.copy.linkDone'))}
		>
			<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
				<path
					d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.4-2.4a2.6 2.6 0 0 0-3.7-3.7l-1 1M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.1 9.2a2.6 2.6 0 0 0 3.7 3.7l1-1"
					fill="none"
					stroke="currentColor"
					stroke-width="1.4"
					stroke-linecap="round"
				/>
			</svg>
		</button>
	);
}

/** Where the comparison opens as a tab. */
export function addressOfAnchor(anchor: string): string {
	return browser.runtime.getURL(`popup.html${anchor === '' ? '' : `#${anchor}`}`);
}
