import { pageRoot } from '../page/native-dom.ts';

const contentTypeOf = Object.getOwnPropertyDescriptor(Document.prototype, 'contentType')?.get;
const designModeOf = Object.getOwnPropertyDescriptor(Document.prototype, 'designMode')?.get;

/** Pages of text: not an image or a video shown alone, not XML, not a frameset, not one that is edited as a whole. */
export function isReadable(): boolean {
	const root = pageRoot();
	return (
		/^(?:text\/html|application\/xhtml\+xml|text\/plain)$/.test(contentTypeOf?.call(document) ?? '') &&
		root instanceof HTMLElement &&
		root.localName === 'body' &&
		designModeOf?.call(document) !== 'on'
	);
}

/** Safari before 17.2 and Firefox before 140 have no custom highlights. */
export function canPaint(): boolean {
	return typeof Highlight !== 'undefined' && CSS.highlights !== undefined;
}
