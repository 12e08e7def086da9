/**
 * What frames receive, from the background and the popup. Every frame carries this, and only the extension itself can send
 * it: it is checked by hand, in a few bytes.
 */
import { type CommandName, commandNames } from './command-names.ts';
import type { WalkRequest } from './messages.ts';

/** Background or popup → every frame of a tab. */
export type ToPage =
	| { readonly type: 'command'; readonly name: CommandName }
	/** Only the frame that the request names answers: whether the walk found a word. */
	| { readonly type: 'walk'; readonly request: WalkRequest }
	/** What the reader chose may be another by now: to be asked for. */
	| { readonly type: 'choices-changed' }
	/** The reader goes to a word on the strip of the page; `frame` and `id` as the frame reported them. */
	| { readonly type: 'jump'; readonly frame: string; readonly id: number };

type Fields = Readonly<Record<string, unknown>>;

/** @returns `undefined` for what is no message to pages */
export function readToPage(message: unknown): ToPage | undefined {
	const fields = Object(message) as Fields;
	return isToPage(fields) ? (fields as unknown as ToPage) : undefined;
}

function isToPage({ type, name, request, frame, id }: Fields): boolean {
	switch (type) {
		case 'command':
			return (commandNames as readonly unknown[]).includes(name);
		case 'walk':
			return isWalkRequest(Object(request) as Fields);
		case 'choices-changed':
			return true;
		case 'jump':
			return typeof frame === 'string' && isCount(id);
		default:
			return false;
	}
}

function isWalkRequest({ path, direction, from }: Fields): boolean {
	const { at, place } = Object(from) as Fields;
	return (
		Array.isArray(path) &&
		path.every(isCount) &&
		(direction === 'next' || direction === 'previous') &&
		(at === 'edge' || (at === 'frame' && isCount(place)))
	);
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

/**
 * Whether the answer to `walk` says that a word was found; no where there is none, as from a frame without our script. By
 * hand, as every frame carries it.
 */
export function isWordFound(answer: unknown): boolean {
	return (answer as { readonly isFound?: unknown } | null | undefined)?.isFound === true;
}
