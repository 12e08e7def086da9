/** Answers for the browser's messages in tests outside an extension: in English, as the built extension would. */
import english from '../../src/wording/locales/en.json' with { type: 'json' };
import { type MessageTree, messagesIn } from './messages-in.ts';

const messages = new Map(messagesIn(english as MessageTree).map(({ key, forms }) => [key, forms.join(' | ')]));

/** @param changes key → sentence, for a test that speaks another language */
export function answerMessages(changes: Readonly<Record<string, string>> = {}): void {
	const answers = new Map([...messages, ...Object.entries(changes)].map(([key, sentence]) => [key.replaceAll('.', '_'), sentence]));
	setMessageSource((name) => answers.get(name) ?? '');
}

/** As in a page after an update of the extension, where the API is there and throws. */
export function answerNoMore(): void {
	setMessageSource(() => {
		throw new Error('Extension context invalidated.');
	});
}

function setMessageSource(getMessage: (name: string) => string): void {
	const outside = globalThis as { chrome?: object };
	outside.chrome = Object.assign(outside.chrome ?? {}, { i18n: { getMessage } });
}
