/** Whether a passage is English. The words we mark stand in many languages; elsewhere they mean something else. */
import { parentAcross } from './elements.ts';
import { isEnglishTag, looksEnglish, sampleLength } from './looks-english.ts';
import { attributeOf, closest, isElement, pageElement, pageRoot, treeRootOf } from './native-dom.ts';
import { RunReader } from './run-reader.ts';

/**
 * The language rule for a passage at `node`: its nearest `lang`, else its own words, else those of the page.
 * @param isPageEnglish asked only where the passage does not tell
 */
export function isEnglish(node: Text, text: string, isPageEnglish: () => boolean): boolean {
	const declared = declaredLanguage(node);
	if (declared !== undefined) return isEnglishTag(declared);
	return looksEnglish(text) ?? isPageEnglish();
}

/** The whole page: what it declares, else what its first text looks like. A page too short to tell is taken for English. */
export function isEnglishPage(): boolean {
	const root = pageElement();
	const declared = root && attributeOf(root, 'lang');
	if (declared) return isEnglishTag(declared);
	return looksEnglish(firstText(pageRoot())) ?? true;
}

/** The nearest `lang`, across shadow roots: an empty one says that the language is not known. */
function declaredLanguage(node: Text): string | undefined {
	for (let parent = parentAcross(node); parent; parent = hostOf(parent) ?? null) {
		const holder: Element | null = isElement(parent) ? closest(parent, '[lang]') : null;
		if (holder) return attributeOf(holder, 'lang') || undefined;
	}
	return undefined;
}

function hostOf(node: Node): Element | undefined {
	const root = treeRootOf(node);
	return root instanceof ShadowRoot ? root.host : undefined;
}

function firstText(root: Node | null): string {
	if (!root) return '';
	const reader = new RunReader(root);
	let text = '';
	for (let run = reader.next(); run && text.length < sampleLength; run = reader.next()) text += `${run.text.slice(0, sampleLength)} `;
	return text;
}
