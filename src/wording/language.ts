/**
 * The language of the interface, and how it stands beside what is English in every language: the glossary and the comparison.
 * Each locale file names its own: a browser in a language that has no file shows another one than its own.
 */
import { say } from './words.ts';

/** The language that the sentences are in, as `lang` and `Intl` want it. */
export function interfaceLanguage(): string {
	return say('language.tag');
}

/** Which way the sentences run. */
export function interfaceDirection(): 'ltr' | 'rtl' {
	return say('language.direction') as 'ltr' | 'rtl';
}

export interface LanguageAttributes {
	readonly lang?: string;
	readonly dir?: 'ltr' | 'rtl';
}

/** Attributes of an element that shows English in every language of the interface; none where that is English as well. */
export function inEnglish(): LanguageAttributes {
	return interfaceLanguage() === 'en' ? {} : { lang: 'en', dir: 'ltr' };
}

/** Attributes of an element that shows a sentence of ours amid what is `inEnglish`. */
export function inInterfaceLanguage(): LanguageAttributes {
	return interfaceLanguage() === 'en' ? {} : { lang: interfaceLanguage(), dir: interfaceDirection() };
}
