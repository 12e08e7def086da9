/** Set up for tests outside an extension: answers for the browser's messages from the English file, as the built extension would. */
import english from '../../src/wording/locales/en.json' with { type: 'json' };
import { type MessageTree, messagesIn } from './messages-in.ts';

const messages = new Map(messagesIn(english as MessageTree).map(({ key, forms }) => [key.replaceAll('.', '_'), forms.join(' | ')]));
const outside = globalThis as { chrome?: object };
outside.chrome = Object.assign(outside.chrome ?? {}, { i18n: { getMessage: (key: string) => messages.get(key) ?? '' } });
