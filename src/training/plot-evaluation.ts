/** The evaluation in pictures (SVG). */
import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Evaluation } from './evaluate.ts';
import { type Answer, accuracy, confidenceBins, logLoss, recallByOutcome } from './measure.ts';

const ink = '#1f2933';
const accent = '#0b6e8f';
const config: TopLevelSpec['config'] = {
	background: 'white',
	font: 'system-ui, sans-serif',
	axis: { labelColor: ink, titleColor: ink, titleFontWeight: 'normal', gridColor: '#e4e7eb', domainColor: '#9aa5b1', tickColor: '#9aa5b1' },
	title: { color: ink, fontWeight: 'normal', anchor: 'start', offset: 12 },
	view: { stroke: null },
	mark: { color: accent },
};

const share = { type: 'quantitative', axis: { format: '%' } } as const;
const size = { width: 360, height: 240, padding: 12, config } as const;

/** File name → picture. */
export async function plotEvaluation(evaluation: Evaluation): Promise<Map<string, string>> {
	const all = [...evaluation.answers.values()].flat();
	return new Map([
		['calibration.svg', await draw(calibrationPlot(all))],
		['learning-curve.svg', await draw(curvePlot(evaluation.curve))],
		['recall.svg', await draw(recallPlot(all))],
		['ablation.svg', await draw(ablationPlot(evaluation.ablation))],
	]);
}

async function draw(spec: TopLevelSpec): Promise<string> {
	return `${await new vega.View(vega.parse(compile(spec).spec), { renderer: 'none' }).toSVG()}\n`;
}

/** Dots on the diagonal: a confidence of 80 % is right eight times in ten. */
function calibrationPlot(answers: readonly Answer[]): TopLevelSpec {
	const bins = confidenceBins(answers);
	const y = { field: 'share', ...share, title: 'right', scale: { domain: [0, 1] } };
	return {
		...size,
		title: 'How sure, and how often right',
		layer: [
			{
				data: { values: [{ at: 0 }, { at: 1 }] },
				mark: { type: 'line', color: '#9aa5b1', strokeDash: [4, 4] },
				encoding: { x: { field: 'at', type: 'quantitative' }, y: { field: 'at', type: 'quantitative' } },
			},
			{
				data: { values: bins },
				mark: { type: 'rule' },
				encoding: { x: { field: 'meanConfidence', ...share }, y: { field: 'low', ...share }, y2: { field: 'high' } },
			},
			{
				data: { values: bins },
				mark: { type: 'point', filled: true, opacity: 1 },
				encoding: {
					x: { field: 'meanConfidence', ...share, title: 'confidence', scale: { domain: [0, 1] } },
					y,
					size: { field: 'count', type: 'quantitative', legend: null, scale: { range: [40, 400] } },
				},
			},
		],
	};
}

function curvePlot(curve: Evaluation['curve']): TopLevelSpec {
	const values = curve.map(({ examples, answers }) => ({ examples, ...accuracy(answers) }));
	const x = {
		field: 'examples',
		type: 'quantitative',
		scale: { type: 'log' },
		title: 'occurrences learned from',
		axis: { values: values.map(({ examples }) => examples), format: ',' },
	} as const;
	return {
		...size,
		title: 'What more sentences bring',
		data: { values },
		layer: [
			{
				mark: { type: 'area', opacity: 0.15 },
				encoding: { x, y: { field: 'low', ...share, scale: { zero: false } }, y2: { field: 'high' } },
			},
			{
				mark: { type: 'line', point: { filled: true, size: 50 } },
				encoding: { x, y: { field: 'share', ...share, title: 'right', scale: { zero: false } } },
			},
		],
	};
}

function recallPlot(answers: readonly Answer[]): TopLevelSpec {
	const values = [...recallByOutcome(answers)].map(([outcome, recall]) => ({ outcome, ...recall })).sort((a, b) => b.share - a.share);
	return {
		...size,
		height: values.length * 20,
		title: 'Found, by group',
		data: { values },
		encoding: { y: { field: 'outcome', type: 'nominal', sort: values.map(({ outcome }) => outcome), title: null } },
		layer: [
			{
				mark: { type: 'bar', opacity: 0.35 },
				encoding: { x: { field: 'share', ...share, title: 'found', scale: { domain: [0, 1] } } },
			},
			{ mark: 'rule', encoding: { x: { field: 'low', ...share }, x2: { field: 'high' } } },
		],
	};
}

function ablationPlot(ablation: Evaluation['ablation']): TopLevelSpec {
	const [whole, ...rest] = ablation;
	const base = logLoss(whole?.answers ?? []);
	const values = rest.map(({ without, answers }) => ({ without, more: logLoss(answers) - base }));
	return {
		...size,
		height: values.length * 20,
		title: 'What is lost without a family of features',
		data: { values },
		mark: { type: 'bar', opacity: 0.7 },
		encoding: {
			y: { field: 'without', type: 'nominal', sort: '-x', title: null },
			x: { field: 'more', type: 'quantitative', title: 'log loss more, in nats' },
		},
	};
}
