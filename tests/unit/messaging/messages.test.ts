import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { frameReportSchema, toBackgroundSchema } from '../../../src/messaging/messages.ts';
import { correctionOf } from '../../support/made-up/corrections.ts';

const report = {
	frame: 'x',
	isTop: true,
	status: 'ready',
	counts: { g: 2 },
	counted: 2,
	found: 3,
	ticks: [{ id: 0, group: 'g', at: 0.5 }],
};
const walk = { path: [0, 2], direction: 'next', from: { at: 'edge' } };

const schemas: [name: string, schema: v.GenericSchema, valid: unknown[], broken: unknown[]][] = [
	[
		'toBackgroundSchema',
		toBackgroundSchema,
		[
			{ type: 'open-comparison', anchor: 'pair-3' },
			{ type: 'open-comparison', anchor: '' },
			{ type: 'mute-sense', sense: 'S14', isMuted: true },
			{ type: 'mute-sense', sense: 'own-sense', isMuted: false },
			{ type: 'mute-site' },
			{ type: 'ask-choices', isStart: true },
			{ type: 'tell-count', count: 0 },
			{ type: 'show-marks', tab: 7, areShown: false },
			...['ask-session', 'end-session', 'ask-group-colours', 'ask-ranker-data', 'ask-corrections'].map((type) => ({ type })),
			{ type: 'walk', request: walk },
			{ type: 'walk', request: { ...walk, path: [], direction: 'previous', from: { at: 'frame', place: 3 } } },
			{ type: 'keep-corrections', corrections: [correctionOf(), correctionOf({ group: null })] },
			{ type: 'drop-corrections', ids: ['0123456789abcdef'] },
			{ type: 'drop-corrections', ids: [] },
		],
		[
			{ type: 'walk' },
			{ type: 'walk', request: { ...walk, path: [-1] } },
			{ type: 'walk', request: { ...walk, path: [0.5] } },
			{ type: 'walk', request: { ...walk, direction: 'up' } },
			{ type: 'walk', request: { ...walk, from: { at: 'frame' } } },
			{ type: 'walk', request: { ...walk, from: { at: 'screen' } } },
			{ type: 'open-comparison' },
			{ type: 'open-comparison', anchor: '#x' },
			{ type: 'open-comparison', anchor: '../a' },
			{ type: 'mute-sense', sense: 'S14' },
			{ type: 'mute-sense', sense: 'S14', isMuted: 1 },
			{ type: 'mute-sense', sense: '', isMuted: true },
			{ type: 'mute-sense', sense: `S${'1'.repeat(64)}`, isMuted: true },
			{ type: 'mute-sense', sense: '__proto__', isMuted: true },
			{ type: 'mute-sense', isMuted: true },
			{ type: 'keep-corrections' },
			{ type: 'keep-corrections', corrections: correctionOf() },
			{ type: 'keep-corrections', corrections: [{ ...correctionOf(), version: 2 }] },
			{ type: 'keep-corrections', corrections: Array.from({ length: 501 }, () => correctionOf()) },
			{ type: 'drop-corrections', ids: ['dwell'] },
			{ type: 'ask-choices' },
			{ type: 'tell-count', count: -1 },
			{ type: 'tell-count', count: '3' },
			{ type: 'show-marks', areShown: true },
			{ type: 'show-marks', tab: 7, areShown: 1 },
			{ type: 'quit' },
		],
	],
	[
		'frameReportSchema',
		frameReportSchema,
		[report, { ...report, ticks: [] }, { ...report, counts: {} }, { ...report, status: 'other-language' }],
		[
			{ ...report, frame: 1 },
			{ ...report, isTop: 'yes' },
			{ ...report, ticks: undefined },
			{ ...report, ticks: [{ id: 0, group: 'g', at: 1.1 }] },
			{ ...report, ticks: [{ id: -1, group: 'g', at: 0 }] },
			{ ...report, ticks: [{ id: 0, group: 7, at: 0 }] },
			{ ...report, status: 'unreadable' },
			{ ...report, counts: { g: -1 } },
			{ ...report, counts: { g: 1.5 } },
			{ ...report, counts: { g: '2' } },
			{ ...report, counted: -1 },
			{ ...report, found: undefined },
		],
	],
];

describe.each(schemas)('%s', (_name, schema, valid, broken) => {
	it.each(valid.map((sample) => [sample]))('accepts %j', (sample) => {
		expect(v.is(schema, sample)).toBe(true);
	});

	it.each([...broken, null, undefined, 'ask-choices', 7, []].map((sample) => [sample]))('refuses %j', (sample) => {
		expect(v.is(schema, sample)).toBe(false);
	});
});
