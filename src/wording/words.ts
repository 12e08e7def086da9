/** Every sentence of the interface, by key. The sentences are in `locales/`, a file for each language. */
import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure';

export type WordKey = keyof GeneratedI18nStructure;

/** Names of the placeholders in the sentence of a key. */
export type PlaceholderOf<Key extends WordKey> = GeneratedI18nStructure[Key] extends {
	readonly namedSubstitutions: readonly (infer Name extends string)[];
}
	? Name
	: never;

const { t } = createI18n<GeneratedI18nStructure>();
const lastSaid = new Map<string, string>();

/**
 * The sentence of a key, with its placeholders filled. A count comes first where a sentence has a form for each.
 * After an update of the extension, what it has left in a page says for a moment longer what it said last: the browser
 * throws there.
 */
export const say = ((...asked: Parameters<typeof t>) => {
	const [key] = asked;
	try {
		lastSaid.set(key, t(...asked));
	} catch {
		// Nobody is left to ask.
	}
	return lastSaid.get(key) ?? '';
}) as typeof t;
