/**
 * The way from the top window down to this one: at each level the place in `window.frames`, which pages of other origins
 * show too (html, "CrossOriginProperties"). Empty for the top window.
 */
export function framePath(): number[] {
	const path: number[] = [];
	for (let frame: Window = window; frame !== frame.parent; frame = frame.parent) {
		let place = 0;
		while (place < frame.parent.length && frame.parent[place] !== frame) place += 1;
		path.unshift(place);
	}
	return path;
}

export function isOwnPath(path: readonly number[]): boolean {
	const own = framePath();
	return path.length === own.length && path.every((place, level) => place === own[level]);
}
