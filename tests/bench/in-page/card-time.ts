/** Runs in a page: how long after the pointer came to rest the card is painted. */
import { cardHostName } from '../../../src/card/host-name.ts';

declare global {
	/** @returns ms from the last move of the pointer to the end of the first frame that shows the card */
	function timeCard(): Promise<number>;
}

globalThis.timeCard = () =>
	new Promise((resolve) => {
		let rested = performance.now();
		const onMove = (event: PointerEvent) => {
			rested = event.timeStamp;
		};
		addEventListener('pointermove', onMove, { capture: true });
		const look = () => {
			if (!isCardShown()) {
				requestAnimationFrame(look);
				return;
			}
			removeEventListener('pointermove', onMove, { capture: true });
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => resolve(performance.now() - rested);
			port2.postMessage(0);
		};
		requestAnimationFrame(look);
	});

function isCardShown(): boolean {
	return document.querySelector(cardHostName)?.matches(':popover-open') === true;
}
