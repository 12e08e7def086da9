/** Cost against size in pictures (SVG): lines that are straight and rise alike grow alike. */
import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { GrowthPoint } from '../part.ts';

export interface BrowserGrowth {
	readonly browser: string;
	readonly points: readonly GrowthPoint[];
}

const ink = '#1f2933';
const config: NonNullable<TopLevelSpec['config']> = {
	background: 'white',
	font: 'system-ui, sans-serif',
	axis: { labelColor: ink, titleColor: ink, titleFontWeight: 'normal', gridColor: '#e4e7eb', domainColor: '#9aa5b1', tickColor: '#9aa5b1' },
	header: { labelColor: ink, title: null },
	legend: { labelColor: ink, labelLimit: 0, title: null, symbolStrokeWidth: 2 },
	title: { color: ink, fontWeight: 'normal', anchor: 'start', offset: 12 },
	view: { stroke: null },
};

/** How each subject is called and drawn; ours stands out. */
const subjects: Readonly<Record<string, { readonly label: string; readonly colour: string }>> = {
	ours: { label: 'Sense Lens', colour: '#0b6e8f' },
	text: { label: 'textContent + regular expression', colour: '#7b8794' },
	walk: { label: 'bare walk + regular expression', colour: '#323f4b' },
	spans: { label: 'wrapped spans', colour: '#e08e0b' },
	'mark.js': { label: 'mark.js', colour: '#ba2525' },
};

/** File name → picture. */
export async function plotGrowth(growth: readonly BrowserGrowth[]): Promise<Map<string, string>> {
	return new Map([
		['by-length.svg', await draw(plot(growth, 'length', 'Pages without words: time against text', 'characters of text'))],
		['by-occurrences.svg', await draw(plot(growth, 'occurrences', 'Pages of 1.2 MB: time against words to find', 'words on the page'))],
	]);
}

async function draw(spec: TopLevelSpec): Promise<string> {
	return `${await new vega.View(vega.parse(compile(spec).spec), { renderer: 'none' }).toSVG()}\n`;
}

function plot(growth: readonly BrowserGrowth[], by: GrowthPoint['by'], title: string, axis: string): TopLevelSpec {
	const values = growth.flatMap(({ browser, points }) =>
		points
			.filter((point) => point.by === by)
			.map(({ subject, x, y }) => ({ browser: browser.replace(/\..*/, ''), subject: subjects[subject]?.label ?? subject, x, y })),
	);
	// No words at all have no logarithm: they stand at the left end.
	const x = by === 'length' ? ({ type: 'log' } as const) : ({ type: 'symlog', constant: 50 } as const);
	return {
		config,
		title,
		padding: 12,
		data: { values },
		facet: { column: { field: 'browser', type: 'nominal' } },
		spec: {
			width: 300,
			height: 240,
			mark: { type: 'line', point: { filled: true, size: 40 } },
			encoding: {
				x: {
					field: 'x',
					type: 'quantitative',
					scale: x,
					title: axis,
					axis: { format: by === 'length' ? '~s' : ',', values: [...new Set(values.map((value) => value.x))] },
				},
				y: { field: 'y', type: 'quantitative', scale: { type: 'log' }, title: 'ms', axis: { format: '~g', tickCount: 5 } },
				color: {
					field: 'subject',
					type: 'nominal',
					scale: { domain: Object.values(subjects).map(({ label }) => label), range: Object.values(subjects).map(({ colour }) => colour) },
				},
			},
		},
	};
}
