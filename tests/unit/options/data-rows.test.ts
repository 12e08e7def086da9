import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/options/data-rows.ts';
import { describeExpected, describeValue, nameOfSetting, sayEntry, sayValue } from '../../../src/options/data-words.ts';
import { entrySchemas, isValueName, settingNames, type ValueName, valueSchemas } from '../../../src/settings/schema.ts';
import { shippedGlossary } from '../../support/shipped-data.ts';

describe('rowsOf', () => {
	it('tells values, lists, what cannot be read, what is of another version, and what is on this device alone', () => {
		const items = {
			settingsVersion: 2,
			dwell: 450,
			leave: 'soon',
			'offSites/a.example': true,
			'offSites/b.example': true,
			'fonts/Serif': true,
		};
		expect(rowsOf(items, ['dwell', 'offSites/b.example', 'theme'])).toEqual([
			{ kind: 'value', name: 'dwell', value: 450, isHere: true },
			{ kind: 'newer', key: 'fonts/Serif', value: true, isHere: false },
			{ kind: 'unreadable', key: 'leave', value: 'soon', isHere: false },
			{
				kind: 'list',
				name: 'offSites',
				entries: [
					{ entry: 'a.example', isHere: false },
					{ entry: 'b.example', isHere: true },
				],
			},
			{ kind: 'version', key: 'settingsVersion', value: 2, isHere: false },
			{ kind: 'taken-out', key: 'theme' },
		]);
	});

	it('shows nothing where nothing is stored', () => {
		expect(rowsOf({}, [])).toEqual([]);
	});
});

describe('a setting in words', () => {
	it.each(settingNames)('%s has a name', (name) => {
		expect(nameOfSetting(name)).not.toBe('');
	});

	const choices = (Object.keys(valueSchemas) as ValueName[]).flatMap((name) => {
		const schema: object = valueSchemas[name];
		return 'options' in schema ? (schema.options as string[]).map((value) => [name, value] as const) : [];
	});
	it.each(choices)('%s has words for %s', (name, value) => {
		expect(isValueName(name)).toBe(true);
		expect(sayValue(name, value)).not.toBe('');
		expect(sayValue(name, value)).not.toBe(JSON.stringify(value));
	});

	it.each([
		['dwell', 450, '450 ms'],
		['textSize', 120, '120 %'],
		['showsBadge', false, 'not shown'],
	] as const)('%s of %s is "%s"', (name, value, words) => {
		expect(sayValue(name, value)).toBe(words);
	});

	it('names groups and senses as the glossary does, and what it does not know as it is stored', () => {
		const [{ groups: [group] = [], senses: [sense] = [] } = {}] = shippedGlossary.terms;
		expect(sayEntry('hiddenGroups', group?.id ?? '', shippedGlossary)).toEqual({ words: group?.name, isEnglish: true });
		expect(sayEntry('hiddenSenses', sense?.id ?? '', shippedGlossary)).toEqual({ words: sense?.definition, isEnglish: true });
		for (const list of Object.keys(entrySchemas) as (keyof typeof entrySchemas)[])
			expect(sayEntry(list, 'not-known', shippedGlossary)).toEqual({ words: 'not-known', isEnglish: false });
	});
});

describe('a fault in words', () => {
	it.each([
		[undefined, 'missing'],
		[null, 'null'],
		[7, '7'],
		['soon', '"soon"'],
		[[1], 'a list'],
		[{}, 'an object'],
		['x'.repeat(1_000), `"${'x'.repeat(39)}…`],
	])('%j is told as %s', (value, words) => {
		expect(describeValue(value)).toBe(words);
	});

	it.each([
		[{ kind: 'range', least: 150, most: 700 } as const, 'a number from 150 to 700'],
		[{ kind: 'choice', of: ['a', 'b'] } as const, '"a" or "b"'],
		[{ kind: 'at-most', most: 500 } as const, 'at most 500 entries'],
		[{ kind: 'entry' } as const, 'an entry such as “offSites/example.com”, with the value true'],
	])('%j is expected as "%s"', (expected, words) => {
		expect(describeExpected(expected)).toBe(words);
	});
});
