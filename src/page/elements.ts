/** How the reading of a page treats each element. Names are local names in lower case. */
import { attributeOf, hasAttributes, isElement, localNameOf, matches, parentOf } from './native-dom.ts';

/**
 * `inline`: words go on across its edges (`sa<b>les</b>`). `break`: a new line inside a passage. `island`: stands in the
 * line as one thing, and what is inside is read by itself. `object`: not read, but it stands in the line and separates
 * words. `unread`: not read, and it ends a passage. `block`: a passage of its own.
 */
export type Treatment = 'inline' | 'break' | 'island' | 'object' | 'unread' | 'block';

const inlineNames =
	'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rp rt ruby s slot small span strike strong sub sup time tspan textPath tt u wbr';
/** Text inside belongs to a control, a drawing or a formula, not to the sentence around it. */
const islandNames = 'button svg math';
/** Text for machines or typed by the reader, standing in the line; and things that are no text at all. */
const objectNames =
	'code kbd samp var img picture canvas audio video object embed input select meter progress script style template noscript datalist';
const unreadNames = 'head title desc metadata defs annotation annotation-xml textarea iframe frame option optgroup';
/** Widgets that other extensions put into pages, by name. */
const widgetNames = 'plasmo-csui lt-highlighter deepl-input-controller deepl-inline-translate';

const treatments = new Map<string, Treatment>(
	(
		[
			['inline', inlineNames],
			['island', islandNames],
			['object', objectNames],
			['unread', `${unreadNames} ${widgetNames}`],
			['break', 'br'],
		] as const
	).flatMap(([treatment, names]) => names.split(' ').map((name) => [name, treatment] as const)),
);

/** Code that a page shows: `pre` alone may be a poem or a mail. */
const codeClass = /(?:^|[\s_-])(?:code|highlight|hljs|lang|language|prettyprint|prism|brush|source|shiki)(?:$|[\s_:-])/i;

/** More of them, by the marks that their makers or their build tools leave. */
const widgets = '[data-wxt-integrated], [data-wxt-shadow-root], [class^="grammarly-"], [data-grammarly-shadow-root], [class^="lt-"]';

/**
 * Text that is edited, hidden or not the page's own. One selector, so that one native call settles it.
 * `translate="no"` alone guards code and brands alike; only with a name's class does it say that the word is a name.
 */
const leftAlone = [
	'[contenteditable]:not([contenteditable="false" i])',
	'[role="textbox" i], [role="searchbox" i]',
	'[hidden]:not([hidden="until-found" i])',
	'[aria-hidden="true" i]',
	':is(.given-name, .family-name, .p-name, .fn)[translate="no" i]',
	widgets,
].join(', ');

export function treatmentOf(element: Element): Treatment {
	const treatment = treatments.get(localNameOf(element)) ?? 'block';
	if (treatment === 'object' || treatment === 'unread' || treatment === 'break' || !hasAttributes(element)) return treatment;
	if (!matches(element, leftAlone) && !isCode(element)) return treatment;
	return treatment === 'block' ? 'unread' : 'object';
}

/** True where `node` is inside an element whose text is not read, in its own tree or in that of a shadow host above. */
export function isInsideUnread(node: Node): boolean {
	for (let each: Node | null = parentAcross(node); each; each = parentAcross(each)) {
		if (!isElement(each)) continue;
		const treatment = treatmentOf(each);
		if (treatment === 'object' || treatment === 'unread' || treatment === 'break') return true;
	}
	return false;
}

/** The parent, or the host of a shadow root. */
export function parentAcross(node: Node): Node | null {
	return parentOf(node) ?? (node instanceof ShadowRoot ? node.host : null);
}

/** Attributes that, when they change, change what is read below an element. */
export const decidingAttributes = ['contenteditable', 'role', 'hidden', 'aria-hidden', 'lang', 'translate'];

function isCode(element: Element): boolean {
	return localNameOf(element) === 'pre' && codeClass.test(attributeOf(element, 'class') ?? '');
}
