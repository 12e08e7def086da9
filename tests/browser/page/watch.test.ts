import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchChanges } from '../../../src/page/watch.ts';
import { putOnPage } from '../../support/put-on-page.ts';

let abort: AbortController;
beforeEach(() => {
	abort = new AbortController();
});
afterEach(() => abort.abort());

/** What a watcher of `root` is told, one line for each call. */
function watch(root: Node): string[] {
	const told: string[] = [];
	const tell = (what: string) => (node: Node) => void told.push(`${what} ${node.textContent}`);
	watchChanges(root, { onTree: tell('tree'), onText: tell('text'), onGone: tell('gone') }, abort.signal);
	return told;
}

test('tells of a tree once, though parts of it are added by themselves', async () => {
	const root = putOnPage('');
	const told = watch(root);
	const outer = document.createElement('div');
	root.append(outer);
	outer.append(document.createElement('p'));
	outer.firstElementChild?.append('one');
	await expect.poll(() => told).toEqual(['tree one']);
});

test('tells nothing of what came and went again', async () => {
	const root = putOnPage('');
	const told = watch(root);
	const passing = document.createElement('p');
	root.append(passing);
	passing.remove();
	await expect.poll(() => told).toEqual(['gone ']);
});

test('tells nothing of attributes that do not decide what is read', async () => {
	const root = putOnPage('<p>one</p><p>two</p>');
	const told = watch(root);
	root.children[0]?.setAttribute('class', 'x');
	root.children[1]?.setAttribute('hidden', '');
	await expect.poll(() => told).toEqual(['gone two', 'tree two']);
});

test('tells nothing after an abort', async () => {
	const root = putOnPage('<p>one</p>');
	const stopped = watch(root);
	abort.abort();
	abort = new AbortController();
	const running = watch(root);
	root.append('two');
	// Observers are called in the order in which they were made.
	await expect.poll(() => running).toContain('text two');
	expect(stopped).toEqual([]);
});
