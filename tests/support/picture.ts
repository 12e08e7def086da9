/** Compares what a browser draws, pixel by pixel. */
import type { Page } from 'puppeteer-core';

/** In CSS px of the viewport. */
export interface PictureBox {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Least difference of a colour channel (0 to 255) that counts: repainted letters may differ by less at their edges. */
const leastDifference = 16;

export interface PictureDifference {
	/** Pixels that differ inside each of the boxes. */
	readonly inBoxes: readonly number[];
	/** Pixels that differ outside of all boxes. */
	readonly elsewhere: number;
}

/** A picture of the viewport, as a PNG in base64. */
export async function takePicture(page: Page): Promise<string> {
	return page.screenshot({ encoding: 'base64', captureBeyondViewport: false });
}

/** Decoded by the browser itself, so that no image library is needed. */
export async function comparePictures(
	page: Page,
	before: string,
	after: string,
	boxes: readonly PictureBox[] = [],
): Promise<PictureDifference> {
	return page.evaluate(
		async (before, after, boxes, leastDifference) => {
			const pixelsOf = async (picture: string) => {
				const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
				const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
				const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
				if (!context) throw new Error('no canvas');
				context.drawImage(bitmap, 0, 0);
				return context.getImageData(0, 0, bitmap.width, bitmap.height);
			};
			const [first, second] = [await pixelsOf(before), await pixelsOf(after)];
			if (first.width !== second.width || first.height !== second.height) throw new Error('pictures of two sizes');
			const scale = first.width / innerWidth;
			const inBoxes = boxes.map(() => 0);
			let elsewhere = 0;
			for (let pixel = 0; pixel < first.width * first.height; pixel += 1) {
				const differs = (place: number) => Math.abs((first.data[place] ?? 0) - (second.data[place] ?? 0)) >= leastDifference;
				if (!differs(pixel * 4) && !differs(pixel * 4 + 1) && !differs(pixel * 4 + 2)) continue;
				const [x, y] = [(pixel % first.width) / scale, Math.floor(pixel / first.width) / scale];
				const place = boxes.findIndex((box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height);
				if (place < 0) elsewhere += 1;
				else inBoxes[place] = (inBoxes[place] ?? 0) + 1;
			}
			return { inBoxes, elsewhere };
		},
		before,
		after,
		boxes,
		leastDifference,
	);
}
