/**
 * Looks once before each frame is drawn, from now on and for as long as `isWanted`. Of what moves a word on the screen
 * (scrolling, an image that arrives above, an animation, another font) only the first tells of itself.
 * @returns begins to look, unless it does already
 */
export function eachFrame(isWanted: () => boolean, look: () => void, signal: AbortSignal): () => void {
	let isRunning = false;
	const step = () => {
		isRunning = !signal.aborted && isWanted();
		if (!isRunning) return;
		look();
		requestAnimationFrame(step);
	};
	return () => {
		if (!isRunning) requestAnimationFrame(step);
		isRunning = true;
	};
}
