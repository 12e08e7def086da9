/** A locale file: groups of sentences, and sentences with a form for each count. */
export interface MessageTree {
	readonly [name: string]: string | MessageTree;
}

export interface Message {
	/** The names on the way to it, with dots between. */
	readonly key: string;
	/** One, or several where it depends on a count, in the order of the file. */
	readonly forms: readonly string[];
}

export function messagesIn(tree: MessageTree, path: readonly string[] = []): Message[] {
	return Object.entries(tree).flatMap(([name, value]) => {
		const key = [...path, name];
		if (typeof value === 'string') return [{ key: key.join('.'), forms: [value] }];
		return isCounted(value) ? [{ key: key.join('.'), forms: Object.values(value) }] : messagesIn(value, key);
	});
}

function isCounted(value: MessageTree): value is Readonly<Record<string, string>> {
	return Object.keys(value).every((name) => /^(?:\d+|n)$/.test(name));
}
