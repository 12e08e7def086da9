/** From the beginning of the popup's page to the first of its content that is painted, in a tab: browsers open the toolbar's window alike. */
import { until } from '../../support/lens-browser.ts';
import { valueRow } from '../bench-row.ts';
import type { Part } from '../part.ts';

const rounds = 15;
/** In ms: what opens faster feels as if it had been there. */
const budget = 100;

export const popup: Part = {
	name: 'popup',
	title: 'Opening of the popup',
	takesPage: false,
	async run({ lens }) {
		const times: number[] = [];
		for (let round = 0; round < rounds; round += 1) {
			const page = await lens.openOwn('popup.html');
			await page.bringToFront();
			times.push(
				await until(
					() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime),
					'the first paint of the popup',
				),
			);
			await page.close();
		}
		return { rows: [valueRow({ what: 'first content painted', unit: 'ms', rounds: times, budget })] };
	},
};
