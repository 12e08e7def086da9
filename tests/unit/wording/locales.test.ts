import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../src/training/read-data.ts';
import { type Message, type MessageTree, messagesIn } from '../../support/messages-in.ts';
import { isScript, readSourceFiles } from '../../support/source-files.ts';
import { keysInManifest, keysUsedIn } from '../../support/used-words.ts';

const locales = readSourceFiles('src/wording/locales').map(({ path, text }) => {
	const tree = JSON.parse(text) as MessageTree;
	return { name: basename(path, '.json'), messages: messagesIn(tree) };
});
const english = locales.find(({ name }) => name === 'en')?.messages ?? [];
const keysOf = (messages: readonly Message[]) => messages.map(({ key }) => key).sort();
const placeholdersIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

/** Key → its placeholders. A form for one may leave out the count: "one". */
const placeholdersOf = (messages: readonly Message[]) =>
	Object.fromEntries(messages.map(({ key, forms }) => [key, [...new Set(forms.flatMap(placeholdersIn))].sort()]));

const files = readSourceFiles('src', 'entrypoints').filter(isScript);
const used = files.flatMap((file) => keysUsedIn(file).map((key) => key ?? `${file.path}: a key that is no plain string`));
const manifest = readFileSync(join(projectRoot, 'wxt.config.ts'), 'utf8');

describe('the English sentences', () => {
	it('are asked for by their keys, each by somebody, and no others', () => {
		const asked = new Set([...used, ...keysInManifest(manifest)]);
		expect([...asked].sort()).toEqual(keysOf(english));
	});

	it('keep apart as the browser’s messages, which do not tell letter cases, nor dots from underscores', () => {
		const names = english.map(({ key }) => key.replaceAll('.', '_').toLowerCase());
		expect(new Set(names).size).toBe(names.length);
	});
});

describe.each(locales)('the sentences in $name', ({ name, messages }) => {
	it('are those that there are in English, with the same placeholders', () => {
		expect(keysOf(messages)).toEqual(keysOf(english));
		expect(placeholdersOf(messages)).toEqual(placeholdersOf(english));
	});

	it('leave none empty, and no space at an end', () => {
		expect(messages.filter(({ forms }) => forms.some((form) => form === '' || form !== form.trim())).map(({ key }) => key)).toEqual([]);
	});

	// The library cuts a message there, and the browser fills what follows a dollar sign.
	it('hold no sign that means something to the browser or to the library', () => {
		expect(messages.filter(({ forms }) => forms.some((form) => /\$| \| /.test(form))).map(({ key }) => key)).toEqual([]);
	});

	it('have forms for none, one and more at most, with more last', () => {
		const counted = messages.filter(({ forms }) => forms.length > 1);
		expect(counted.length).toBeGreaterThan(0);
		expect(counted.filter(({ forms }) => forms.length > 3).map(({ key }) => key)).toEqual([]);
	});

	it('say which language they are in, and which way it runs', () => {
		const said = (key: string) => messages.find((message) => message.key === key)?.forms[0] ?? '';
		expect(said('language.tag').split('-')[0]).toBe(name.split('_')[0]);
		expect(Intl.getCanonicalLocales(said('language.tag'))).toEqual([said('language.tag')]);
		expect(said('language.direction')).toBe(/^(?:ar|fa|he|ur)/.test(name) ? 'rtl' : 'ltr');
	});
});

describe('keysUsedIn', () => {
	it.each([
		["say('card.close')", ['card.close']],
		["say('card.pinned.told', 2, { count: '2' })", ['card.pinned.told']],
		['<Sentence of="card.counterpart" parts={{}} />', ['card.counterpart']],
		[`say(\`card.\${name}\`)`, [undefined]],
		['<Sentence of={name} parts={{}} />', [undefined]],
		["tell('card.close')", []],
	])('finds the keys in %s', (text, keys) => {
		expect(keysUsedIn({ path: 'src/ui/a.tsx', text: `const a = ${text};` })).toEqual(keys);
	});
});
