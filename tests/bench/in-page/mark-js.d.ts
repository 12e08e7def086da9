/** What the benchmark uses of mark.js, which brings no types. */
declare module 'mark.js' {
	export default class Mark {
		constructor(context: Element);
		markRegExp(pattern: RegExp, options: { readonly done: (count: number) => void }): void;
		unmark(options: { readonly done: () => void }): void;
	}
}
