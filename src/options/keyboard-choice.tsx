import { useState } from 'preact/hooks';
import type { CommandName } from '../messaging/command-names.ts';
import { Sentence } from '../ui/sentence.tsx';
import { say } from '../wording/words.ts';
import { canOpenShortcutPage, chromiumShortcutPage, isFirefox, openShortcutPage } from './shortcut-page.ts';
import { useCommands } from './use-commands.ts';

const commandTexts: Readonly<Record<CommandName, string>> = {
	'next-occurrence': say('commands.next'),
	'previous-occurrence': say('commands.previous'),
	'enter-card': say('commands.enterCard'),
};

/** The commands with their present keys, and the way to change them, which is the browser's own. */
export function KeyboardChoice() {
	const { keys, problem } = useCommands();
	return (
		<>
			{keys && (
				<table class="commands">
					<thead>
						<tr>
							<th scope="col">{say('options.keyboard.command')}</th>
							<th scope="col">{say('options.keyboard.key')}</th>
						</tr>
					</thead>
					<tbody>
						{[...keys].map(([command, key]) => (
							<tr key={command} data-testid="command" data-command={command} data-key={key}>
								<th scope="row">{commandTexts[command]}</th>
								<td>{key === '' ? <span class="soft">{say('options.keyboard.unset')}</span> : <Keys written={key} />}</td>
							</tr>
						))}
					</tbody>
				</table>
			)}
			<div role="alert">{problem && <p class="problem">{say('options.keyboard.unread', { reason: problem })}</p>}</div>
			<WayToChange />
			<p class="soft small">{say('options.keyboard.cardKeys')}</p>
		</>
	);
}

/** "Alt+Shift+C" key by key; on a Mac browsers write them in signs, without anything between. */
function Keys({ written }: { readonly written: string }) {
	return (
		<span class="keys" dir="ltr">
			{written.split('+').map((key, place) => (
				<span key={key}>
					{place > 0 && '+'}
					<kbd>{key}</kbd>
				</span>
			))}
		</span>
	);
}

function WayToChange() {
	const [told, setTold] = useState('');
	const open = () =>
		openShortcutPage().then(
			() => setTold(''),
			() => setTold(say('options.keyboard.openFailed')),
		);
	const copy = () =>
		navigator.clipboard.writeText(chromiumShortcutPage).then(
			() => setTold(say('options.keyboard.copied')),
			() => setTold(say('options.keyboard.notCopied')),
		);
	return (
		<div class="shortcut-page">
			<p>
				{isFirefox() ? (
					say('options.keyboard.wayInFirefox')
				) : (
					<Sentence
						of="options.keyboard.wayInChromium"
						parts={{ address: <code data-testid="shortcut-page">{chromiumShortcutPage}</code> }}
					/>
				)}
			</p>
			<div class="shortcut-actions">
				{canOpenShortcutPage() && (
					<button type="button" class="button" data-testid="change-keys" onClick={open}>
						{say('options.keyboard.open')}
					</button>
				)}
				{!isFirefox() && (
					<button type="button" class="button button-quiet" data-testid="copy-shortcut-page" onClick={copy}>
						{say('options.keyboard.copy')}
					</button>
				)}
				<span role="status" class="soft small" data-testid="keyboard-told">
					{told}
				</span>
			</div>
		</div>
	);
}
