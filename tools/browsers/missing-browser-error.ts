/** There is no browser to use; the message says what to run or to set. */
export class MissingBrowserError extends Error {
	override readonly name = 'MissingBrowserError';
}
