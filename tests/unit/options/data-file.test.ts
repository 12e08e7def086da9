import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCorrectionsFile } from '../../../src/corrections/file.ts';
import { changesBetween, changesNothing, importInto } from '../../../src/options/data-changes.ts';
import { type Data, dataFileName, type FileContent, readDataFile, writeDataFile } from '../../../src/options/data-file.ts';
import { changesToStore, itemChanges, parseSettings } from '../../../src/settings/items.ts';
import { settingsVersion, versionItem } from '../../../src/settings/migrations.ts';
import { defaultSettings, type Settings, settingNames } from '../../../src/settings/schema.ts';
import { keptCorrections } from '../../support/any-correction.ts';
import { anySettings } from '../../support/any-settings.ts';
import { correctionOf } from '../../support/made-up/corrections.ts';
import { shippedGlossary } from '../../support/shipped-data.ts';

const date = new Date('2026-11-25T18:00:00.000Z');
const itemsOf = (settings: Partial<Settings>) => Object.fromEntries(changesToStore({}, itemChanges(defaultSettings, settings)));
const nothing: Data = { items: {}, corrections: [] };
const file = (fields: object) =>
	JSON.stringify({ kind: 'sense-lens', version: 1, date: date.toISOString(), settings: {}, corrections: [], ...fields });

function contentOf(text: string): FileContent {
	const reading = readDataFile(text);
	if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
	return reading.content;
}

/** Items that a newer version may have stored beside ours. */
const newerItems = fc.dictionary(
	fc.stringMatching(/^future[A-Za-z]{0,5}(?:\/[a-z.]{1,8})?$/),
	fc.oneof(fc.boolean(), fc.string(), fc.integer(), fc.array(fc.string())),
	{ maxKeys: 4 },
);
const anyData: fc.Arbitrary<Data> = fc
	.tuple(anySettings, newerItems, keptCorrections)
	.map(([settings, newer, corrections]) => ({ items: { ...newer, ...itemsOf(settings), [versionItem]: settingsVersion }, corrections }));

describe('the file of a reader’s data', () => {
	it('brings back all settings and corrections, whatever was stored where it is read', () => {
		fc.assert(
			fc.property(anyData, anySettings, (data, other) => {
				const content = contentOf(writeDataFile(data, date));
				expect(content.broken).toEqual([]);
				expect(importInto({ items: itemsOf(other), corrections: [] }, content)).toEqual(data);
			}),
		);
	});

	it('changes nothing where it was written', () => {
		fc.assert(
			fc.property(anyData, (data) => {
				const next = importInto(data, contentOf(writeDataFile(data, date)));
				expect(changesNothing(changesBetween(data, next, shippedGlossary))).toBe(true);
			}),
		);
	});

	it('is named after its day', () => {
		expect(dataFileName(date)).toBe('sense-lens-2026-11-25.json');
	});

	it('may hold corrections alone, and leaves the settings then', () => {
		const content = contentOf(writeCorrectionsFile([correctionOf()], date));
		const now = { items: itemsOf({ dwell: 500 }), corrections: [] };
		expect(importInto(now, content)).toEqual({ items: now.items, corrections: [correctionOf()] });
	});

	it('may have the lists of the first version', () => {
		const { items } = contentOf(file({ settings: { dwell: 200, hiddenGroups: ['a', 5], offSites: [' A.example '] } }));
		expect(parseSettings(items)).toEqual({ ...defaultSettings, dwell: 200, hiddenGroups: ['a'], offSites: ['a.example'] });
	});

	it('keeps what a newer version has written', () => {
		const settings = { [versionItem]: settingsVersion + 1, theme: 'sepia', 'fonts/Serif': true, future: { deep: [1] } };
		const content = contentOf(file({ settings }));
		expect(content).toMatchObject({ items: settings, broken: [] });
	});
});

describe('any JSON', () => {
	const anyItems = fc.dictionary(
		fc.oneof(fc.constantFrom(...settingNames, versionItem, '__proto__', 'constructor', 'hiddenGroups/a'), fc.string()),
		fc.jsonValue(),
	);
	const anyFile = fc.record(
		{
			kind: fc.oneof(fc.constantFrom('sense-lens', 'sense-lens-corrections'), fc.jsonValue()),
			version: fc.oneof(fc.constantFrom(1, 1, 2), fc.jsonValue()),
			date: fc.oneof(fc.constant(date.toISOString()), fc.jsonValue()),
			settings: fc.oneof(anyItems, fc.jsonValue()),
			corrections: fc.oneof(fc.array(fc.oneof(keptCorrections, fc.jsonValue())), fc.jsonValue()),
		},
		{ requiredKeys: [] },
	);

	it('is read or refused, and never crashes', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.json(),
					anyFile.map((each) => JSON.stringify(each)),
				),
				anyData,
				(text, now) => {
					const reading = readDataFile(text);
					if (!reading.ok) return;
					const next = importInto(now, reading.content);
					expect(Object.keys(parseSettings(next.items)).sort()).toEqual([...settingNames].sort());
					changesBetween(now, next, shippedGlossary);
				},
			),
		);
	});

	it('beside valid settings takes none of them away', () => {
		fc.assert(
			fc.property(
				anySettings,
				anyItems,
				keptCorrections,
				fc.array(fc.jsonValue(), { maxLength: 3 }),
				(settings, junk, corrections, others) => {
					const items = itemsOf(settings);
					const mixed = JSON.stringify({
						settings: { ...junk, [versionItem]: settingsVersion, ...items },
						corrections: [...others, ...corrections],
					});
					const read = contentOf(file(JSON.parse(mixed) as object));
					const wanted = Object.entries(items);
					expect(Object.entries(read.items ?? {})).toEqual(expect.arrayContaining(wanted));
					expect(read.corrections).toEqual(expect.arrayContaining([...corrections]));
				},
			),
		);
	});

	it('that is broken leaves what is stored in its place', () => {
		const now = { items: itemsOf({ dwell: 500, offSites: ['a.example'] }), corrections: [] };
		const { items } = importInto(now, contentOf(file({ settings: { [versionItem]: 2, dwell: 'soon', leave: 200 } })));
		expect(parseSettings(items)).toEqual({ ...defaultSettings, dwell: 500, leave: 200 });
	});
});

describe('a file is refused', () => {
	const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
	it.each([
		['that is no JSON', 'sense: lens', { kind: 'not-json' }],
		['that is empty', '', { kind: 'not-json' }],
		['that is a list', '[1]', { kind: 'wrong', where: '', expected: { kind: 'object' } }],
		['that is nested without end', deep, { kind: 'wrong', where: '' }],
		['that is null', 'null', { kind: 'wrong', where: '', found: null }],
		['of another kind', file({ kind: 'settings' }), { kind: 'other-kind', found: 'settings' }],
		['without a kind', '{}', { kind: 'other-kind', found: undefined }],
		['with its kind in a prototype', '{"__proto__":{"kind":"sense-lens"}}', { kind: 'other-kind', found: undefined }],
		['of a newer version', file({ version: 2 }), { kind: 'newer', version: 2 }],
		['of a version that is none', file({ version: '1' }), { kind: 'wrong', where: 'version', found: '1' }],
		['without a date', file({ date: 'today' }), { kind: 'wrong', where: 'date', expected: { kind: 'time' } }],
		['with a list for settings', file({ settings: [] }), { kind: 'wrong', where: 'settings', expected: { kind: 'object' } }],
		['with an object for corrections', file({ corrections: {} }), { kind: 'wrong', where: 'corrections', expected: { kind: 'list' } }],
		[
			'with more corrections than are kept',
			file({ corrections: Array(501).fill(1) }),
			{ kind: 'wrong', expected: { kind: 'at-most', most: 500 } },
		],
		[
			'with more settings than anybody has',
			file({ settings: Object.fromEntries(Array.from({ length: 5_001 }, (_, place) => [`a${place}`, 1])) }),
			{ kind: 'wrong', where: 'settings', expected: { kind: 'at-most', most: 5_000 } },
		],
	])('%s', (_title, text, problem) => {
		expect(readDataFile(text)).toMatchObject({ ok: false, problem });
	});
});

describe('a broken part is named and left out', () => {
	it.each([
		['dwell', '300', { kind: 'range', least: 150, most: 700 }],
		['dwell', 149, { kind: 'range', least: 150, most: 700 }],
		['textSize', null, { kind: 'range', least: 80, most: 200 }],
		['trigger', 'Hover', { kind: 'choice', of: ['hover', 'hover-with-modifier', 'click', 'keyboard'] }],
		['theme', ['dark'], { kind: 'choice', of: ['system', 'light', 'dark'] }],
		['showsBadge', 'yes', { kind: 'yes-or-no' }],
		['hiddenGroups/1a', true, { kind: 'entry' }],
		['hiddenGroups/a', 'true', { kind: 'entry' }],
		['offSites/*', true, { kind: 'entry' }],
		['offSites', { a: 1 }, { kind: 'list' }],
		['constructor', 1, { kind: 'name' }],
		['toString', {}, { kind: 'name' }],
		['a b', 1, { kind: 'name' }],
		['', 1, { kind: 'name' }],
		['future', 'x'.repeat(8_200), { kind: 'small' }],
	])('%s: %j', (key, value, expected) => {
		const { items, broken, brokenKeys } = contentOf(file({ settings: { [versionItem]: 2, leave: 200, [key]: value } }));
		expect(items).toEqual({ [versionItem]: 2, leave: 200 });
		expect(broken).toEqual([{ where: `settings.${key}`, value, expected }]);
		expect(brokenKeys).toEqual([key]);
	});

	it('a prototype', () => {
		const { items, broken } = contentOf(file({}).replace('"settings":{', '"settings":{"dwell":200,"__proto__":{"leave":200}'));
		expect(Object.getPrototypeOf(items)).toBe(Object.prototype);
		expect(parseSettings(items)).toEqual({ ...defaultSettings, dwell: 200 });
		expect(broken).toMatchObject([{ where: 'settings.__proto__', expected: { kind: 'name' } }]);
		expect(({} as { leave?: unknown }).leave).toBeUndefined();
	});

	it('a setting that is nested without end', () => {
		const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
		const { items, broken } = contentOf(file({}).replace('"settings":{', `"settings":{"dwell":200,"future":${deep}`));
		expect(parseSettings(items).dwell).toBe(200);
		expect(broken).toMatchObject([{ where: 'settings.future', expected: { kind: 'small' } }]);
	});

	it.each([0, -1, 1.5, '2', 1_000, 1e300, null])('the version %j of the settings', (version) => {
		const { items, broken } = contentOf(file({ settings: { [versionItem]: version, dwell: 200 } }));
		expect(items).toEqual({ [versionItem]: settingsVersion, dwell: 200 });
		expect(broken).toMatchObject([{ where: `settings.${versionItem}`, expected: { kind: 'version' } }]);
	});

	it.each([
		['group', 7, 'corrections 2, group'],
		['time', -1, 'corrections 2, time'],
		['id', 'x', 'corrections 2, id'],
		['features', [[1, 0]], 'corrections 2, features.0.1'],
		['version', 2, 'corrections 2, version'],
	])('a correction whose %s is %j', (name, value, where) => {
		const { corrections, broken } = contentOf(file({ corrections: [correctionOf(), { ...correctionOf(), [name]: value }] }));
		expect(corrections).toEqual([correctionOf()]);
		expect(broken).toMatchObject([{ where, expected: { kind: 'correction' } }]);
	});
});

describe('what an import changes', () => {
	const changes = (now: Data, next: Data) => changesBetween(now, next, shippedGlossary);

	it('is told for each setting, from what to what', () => {
		const now = { ...nothing, items: itemsOf({ dwell: 500, offSites: ['a.example', 'b.example'] }) };
		const next = { ...nothing, items: itemsOf({ theme: 'dark', offSites: ['b.example', 'c.example'] }) };
		expect(changes(now, next).settings).toEqual([
			{ kind: 'value', name: 'dwell', from: 500, to: defaultSettings.dwell },
			{ kind: 'value', name: 'theme', from: 'system', to: 'dark' },
			{ kind: 'list', name: 'offSites', added: ['c.example'], removed: ['a.example'] },
		]);
	});

	it('counts what another version has written, and names what this one does not know', () => {
		const next = { ...nothing, items: { ...itemsOf({ hiddenGroups: ['gone'], hiddenSenses: ['S999'] }), future: 1 } };
		expect(changes(nothing, next)).toMatchObject({ others: 1, unknownNames: ['gone', 'S999'] });
		expect(changes(next, nothing)).toMatchObject({ others: 1, unknownNames: [] });
	});

	it('takes of two corrections of a text the newer, wherever it is', () => {
		const [older, newer] = [correctionOf({ time: 1 }), correctionOf({ time: 2, group: null })];
		const read = contentOf(file({ corrections: [newer, older] }));
		expect(read.corrections).toEqual([newer]);
		const now = { ...nothing, corrections: [older] };
		expect(importInto(now, read).corrections).toEqual([newer]);
		expect(changes(now, importInto(now, read))).toMatchObject({ added: 0, replaced: 1, dropped: 0 });
		const later = { ...nothing, corrections: [newer] };
		expect(importInto(later, contentOf(file({ corrections: [older] }))).corrections).toEqual([newer]);
	});

	it('tells how many of the oldest go where there would be too many', () => {
		const many = (from: number, count: number) =>
			Array.from({ length: count }, (_, place) => correctionOf({ id: (from + place).toString(16).padStart(16, '0'), time: from + place }));
		const now = { ...nothing, corrections: many(0, 300) };
		const next = importInto(now, contentOf(file({ corrections: many(1_000, 400) })));
		expect(next.corrections).toHaveLength(500);
		expect(changes(now, next)).toMatchObject({ added: 400, replaced: 0, dropped: 200 });
	});
});
