import type { Page } from 'puppeteer-core';
import { type PictureBox, takePicture } from './picture.ts';

export interface PictureColours {
	/** Relative luminance (WCAG 2.2) of the commonest colour, 0 (black) to 1 (white). */
	readonly ground: number;
	/** Highest contrast of anything drawn to the commonest colour, 1 to 21. */
	readonly contrast: number;
}

/** The colours that a browser draws inside of a box (CSS px of the viewport). */
export async function readColours(page: Page, box: PictureBox): Promise<PictureColours> {
	return page.evaluate(
		async (picture, box) => {
			const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
			const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
			const scale = bitmap.width / innerWidth;
			const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((length) => Math.round(length * scale)) as [
				number,
				number,
				number,
				number,
			];
			const context = new OffscreenCanvas(width, height).getContext('2d');
			if (!context) throw new Error('no canvas');
			context.drawImage(bitmap, -x, -y);
			const { data } = context.getImageData(0, 0, width, height);
			const counts = new Map<number, number>();
			for (let place = 0; place < data.length; place += 4) {
				const colour = ((data[place] ?? 0) << 16) | ((data[place + 1] ?? 0) << 8) | (data[place + 2] ?? 0);
				counts.set(colour, (counts.get(colour) ?? 0) + 1);
			}
			const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
			const luminance = (colour: number) =>
				0.2126 * linear((colour >> 16) / 255) + 0.7152 * linear(((colour >> 8) & 255) / 255) + 0.0722 * linear((colour & 255) / 255);
			const ground = luminance([...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0]);
			const contrastTo = (other: number) => (Math.max(ground, other) + 0.05) / (Math.min(ground, other) + 0.05);
			let contrast = 1;
			for (const colour of counts.keys()) contrast = Math.max(contrast, contrastTo(luminance(colour)));
			return { ground, contrast };
		},
		await takePicture(page),
		box,
	);
}
