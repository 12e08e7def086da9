import type { Comparison, Glossary } from '../glossary/glossary.ts';
import { browser } from '../webextension/browser.ts';
import { say } from '../wording/words.ts';
import { comparisonMarkdown, comparisonText } from './comparison-text.ts';
import { addressOfAnchor } from './copy-link.tsx';
import { useCopy } from './copying.tsx';
import { isToolbarWindow } from './window-kind.ts';

interface ComparisonActionsProps {
	readonly glossary: Glossary;
	readonly comparison: Comparison;
}

/** Takes the whole comparison elsewhere: to the clipboard, to paper, into a tab of its own. */
export function ComparisonActions({ glossary, comparison }: ComparisonActionsProps) {
	const copy = useCopy();
	return (
		<p class="comparison-actions">
			<button
				type="button"
				class="button"
				data-testid="copy-text"
				onClick={() => copy(comparisonText(comparison, glossary), say('popup.copy.textDone'))}
			>
				{say('popup.copy.text')}
			</button>
			<button
				type="button"
				class="button"
				data-testid="copy-markdown"
				onClick={() => copy(comparisonMarkdown(comparison, glossary), say('popup.copy.markdownDone'))}
			>
				{say('popup.copy.markdown')}
			</button>
			{isToolbarWindow() ? (
				<button type="button" class="button" data-testid="open-tab" onClick={() => void openInTab()}>
					{say('popup.openTab')}
				</button>
			) : (
				<button type="button" class="button" data-testid="print" onClick={() => print()}>
					{say('popup.print')}
				</button>
			)}
		</p>
	);
}

/** At the same place; the small window has had its say. */
async function openInTab(): Promise<void> {
	await browser.tabs.create({ url: addressOfAnchor(location.hash.slice(1)) });
	close();
}
