/** Compares two pictures as a reader would who steps back: letters may be drawn otherwise, what is where may not. */
import type { Page } from 'puppeteer-core';

export interface LooksDifference {
	/** Widths and heights, in px, of what was and what is. */
	readonly before: { readonly width: number; readonly height: number };
	readonly after: { readonly width: number; readonly height: number };
	/** Share of the cells, from 0 to 1, whose mean colour differs visibly. Both pictures are laid over each other at their top left. */
	readonly differing: number;
}

/** Side of a cell in px: about a letter wide and half a line high, so that hinting and smoothing of letters blur away. */
const cell = 8;

/** Mean difference of a colour channel (0 to 255) within a cell that is visible: a letter moved by a pixel stays below. */
const visible = 28;

/** @param before a PNG in base64, like `after` */
export async function compareLooks(page: Page, before: string, after: string): Promise<LooksDifference> {
	return page.evaluate(
		async (before, after, cell, visible) => {
			const bitmapOf = async (picture: string) => {
				const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
				return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
			};
			const bitmaps = [await bitmapOf(before), await bitmapOf(after)] as const;
			const columns = Math.ceil(Math.max(...bitmaps.map(({ width }) => width)) / cell);
			const rows = Math.ceil(Math.max(...bitmaps.map(({ height }) => height)) / cell);
			const cellsOf = (bitmap: ImageBitmap) => {
				const context = new OffscreenCanvas(columns * cell, rows * cell).getContext('2d');
				if (!context) throw new Error('no canvas');
				context.drawImage(bitmap, 0, 0);
				const { data } = context.getImageData(0, 0, columns * cell, rows * cell);
				const sums = new Float64Array(columns * rows * 3);
				for (let y = 0; y < rows * cell; y += 1)
					for (let x = 0; x < columns * cell; x += 1) {
						const at = (y * columns * cell + x) * 4;
						const to = (Math.floor(y / cell) * columns + Math.floor(x / cell)) * 3;
						for (let channel = 0; channel < 3; channel += 1) sums[to + channel] = (sums[to + channel] ?? 0) + (data[at + channel] ?? 0);
					}
				return sums.map((sum) => sum / (cell * cell));
			};
			const [first, second] = [cellsOf(bitmaps[0]), cellsOf(bitmaps[1])];
			let differing = 0;
			for (let place = 0; place < first.length; place += 3) {
				const differs = (channel: number) => Math.abs((first[place + channel] ?? 0) - (second[place + channel] ?? 0)) > visible;
				if (differs(0) || differs(1) || differs(2)) differing += 1;
			}
			const sizeOf = ({ width, height }: ImageBitmap) => ({ width, height });
			return { before: sizeOf(bitmaps[0]), after: sizeOf(bitmaps[1]), differing: differing / (columns * rows) };
		},
		before,
		after,
		cell,
		visible,
	);
}
