/** The colours of the design system as numbers, and how they look to eyes of several kinds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/training/read-data.ts';

/** Red, green, blue: linear, 0 to 1. */
export type Rgb = readonly [number, number, number];

const toLinear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

function rgbOf(hex: string): Rgb {
	return mixed(hex, hex, 1);
}

/** As `color-mix(in srgb, …)` mixes two colours such as `#1b211e`. @param share of the first, 0 to 1 */
export function mixed(first: string, second: string, share: number): Rgb {
	const channel = (hex: string, place: number) => Number.parseInt(hex.slice(place, place + 2), 16) / 255;
	const mix = (place: number) => toLinear(share * channel(first, place) + (1 - share) * channel(second, place));
	return [mix(1), mix(3), mix(5)];
}

/** Custom property → its colour in light and in dark; only those that are `light-dark(#…, #…)`. The first declaration counts. */
export function readTokenColours(): ReadonlyMap<string, readonly [light: Rgb, dark: Rgb]> {
	const css = readFileSync(join(projectRoot, 'src/ui/tokens.css'), 'utf8');
	const declarations = css.matchAll(/(--[\w-]+):\s*light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/g);
	const found = new Map<string, readonly [Rgb, Rgb]>();
	for (const [, name = '', light = '', dark = ''] of declarations) if (!found.has(name)) found.set(name, [rgbOf(light), rgbOf(dark)]);
	return found;
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
export function contrast(a: Rgb, b: Rgb): number {
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}

type Matrix = readonly [Rgb, Rgb, Rgb];
const times = (matrix: Matrix, [x, y, z]: Rgb): Rgb => matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Rgb;

/** Sight without one kind of cone, on linear RGB, at full severity (Machado, Oliveira and Fernandes 2009, table of matrices). */
export const sights: Readonly<Record<string, (colour: Rgb) => Rgb>> = {
	normal: (colour) => colour,
	protanopia: (colour) =>
		times(
			[
				[0.152286, 1.052583, -0.204868],
				[0.114503, 0.786281, 0.099216],
				[-0.003882, -0.048116, 1.051998],
			],
			colour,
		),
	deuteranopia: (colour) =>
		times(
			[
				[0.367322, 0.860646, -0.227968],
				[0.280085, 0.672501, 0.047413],
				[-0.01182, 0.04294, 0.968881],
			],
			colour,
		),
	tritanopia: (colour) =>
		times(
			[
				[1.255528, -0.076749, -0.178779],
				[-0.078411, 0.930809, 0.147602],
				[0.004733, 0.691367, 0.3039],
			],
			colour,
		),
};

/** Distance in OKLab (Ottosson 2020): 0.02 is about the least that is seen. */
export function oklabDistance(a: Rgb, b: Rgb): number {
	const [first, second] = [toOklab(a), toOklab(b)];
	return Math.hypot(...first.map((value, place) => value - (second[place] ?? 0)));
}

function toOklab(colour: Rgb): Rgb {
	const clamped = colour.map((channel) => Math.min(1, Math.max(0, channel))) as unknown as Rgb;
	const cones = times(
		[
			[0.4122214708, 0.5363325363, 0.0514459929],
			[0.2119034982, 0.6806995451, 0.1073969566],
			[0.0883024619, 0.2817188376, 0.6299787005],
		],
		clamped,
	).map(Math.cbrt) as unknown as Rgb;
	return times(
		[
			[0.2104542553, 0.793617785, -0.0040720468],
			[1.9779984951, -2.428592205, 0.4505937099],
			[0.0259040371, 0.7827717662, -0.808675766],
		],
		cones,
	);
}
