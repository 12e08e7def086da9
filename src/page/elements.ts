/** How the reading of a page treats each element. Names are local names in lower case. */

/**
 * `inline`: words go on across its edges (`sa<b>les</b>`). `break`: a new line inside a passage. `object`: not read, but
 * it stands in the line and separates words. `unread`: not read, and it ends a passage. `block`: a passage of its own.
 */
export type Treatment = 'inline' | 'break' | 'object' | 'unread' | 'block';

const inlineNames =
	'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rp rt ruby s slot small span strike strong sub sup time tt tspan u wbr';
/** Text for machines or typed by the reader, standing in the line; and things that are no text at all. */
const objectNames =
	'code kbd samp var img picture svg math canvas audio video object embed input select meter progress script style template noscript datalist';
const unreadNames = 'head title textarea iframe frame option optgroup';

const treatments = new Map<string, Treatment>([
	...inlineNames.split(' ').map((name) => [name, 'inline'] as const),
	...objectNames.split(' ').map((name) => [name, 'object'] as const),
	...unreadNames.split(' ').map((name) => [name, 'unread'] as const),
	['br', 'break'],
]);

export function treatmentOf(element: Element): Treatment {
	const treatment = treatments.get(element.localName) ?? 'block';
	if ((treatment !== 'inline' && treatment !== 'block') || !element.hasAttributes() || !isLeftAlone(element)) return treatment;
	return treatment === 'inline' ? 'object' : 'unread';
}

/** True where `node` is inside an element whose text is not read. */
export function isInsideUnread(node: Node): boolean {
	for (let each = node.parentElement; each; each = each.parentElement) {
		const treatment = treatmentOf(each);
		if (treatment === 'object' || treatment === 'unread') return true;
	}
	return false;
}

/** Attributes that, when they change, change what is read below an element. */
export const decidingAttributes = ['contenteditable', 'role', 'hidden', 'aria-hidden', 'lang', 'translate'];

function isLeftAlone(element: Element): boolean {
	return isEditable(element) || isHidden(element) || isMarkedAsName(element);
}

function isEditable(element: Element): boolean {
	const editable = element.getAttribute('contenteditable');
	return (editable !== null && editable.toLowerCase() !== 'false') || element.getAttribute('role') === 'textbox';
}

function isHidden(element: Element): boolean {
	const hidden = element.getAttribute('hidden');
	return (hidden !== null && hidden !== 'until-found') || element.getAttribute('aria-hidden') === 'true';
}

/** `translate="no"` alone guards code and brands alike; only with a name's class does it say that the word is a name. */
function isMarkedAsName(element: Element): boolean {
	return element.getAttribute('translate') === 'no' && /\b(?:given-name|family-name|p-name|fn)\b/.test(element.getAttribute('class') ?? '');
}
