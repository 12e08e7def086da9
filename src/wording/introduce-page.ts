import { interfaceDirection, interfaceLanguage } from './language.ts';

/** Names a page of the extension, and tells the browser its language, which decides on fonts, hyphens and direction. */
export function introducePage(title: string): void {
	document.title = title;
	document.documentElement.lang = interfaceLanguage();
	document.documentElement.dir = interfaceDirection();
}
