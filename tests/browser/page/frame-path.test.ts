import { expect, test } from 'vitest';
import { framePath, isOwnPath } from '../../../src/page/frame-path.ts';
import { putOnPage } from '../../support/put-on-page.ts';

test('leads from the top window down to this one', () => {
	let at: Window = window.top ?? window;
	for (const place of framePath()) at = at[place] as Window;
	expect(at).toBe(window);
});

test('leads to a frame in a frame, by its places among the windows around it', async () => {
	const code = new URL('../../../src/page/frame-path.ts', import.meta.url).href;
	const script = `<script type="module">import { framePath } from '${code}'; top.postMessage({ path: framePath() }, '*');parent.parent.postMessage({ path: framePath() }, '*')</script>`;
	const inner = `<iframe srcdoc="x"></iframe><iframe srcdoc="${script.replaceAll('"', '&quot;')}"></iframe>`;
	const told = new Promise<number[]>((resolve) =>
		window.addEventListener('message', ({ data }) => data.path && resolve(data.path), { once: true }),
	);
	putOnPage('<iframe srcdoc="x"></iframe><iframe srcdoc="y"></iframe>');
	const frame = document.createElement('iframe');
	frame.srcdoc = inner;
	document.body.append(frame);
	expect(await told).toEqual([...framePath(), 2, 1]);
	frame.remove();
});

test.each([
	['its own', (own: number[]) => own, true],
	['that of a frame in it', (own: number[]) => [...own, 0], false],
	['that of the window around it', (own: number[]) => own.slice(0, -1), false],
	['that of its neighbour', (own: number[]) => [...own.slice(0, -1), (own.at(-1) ?? 0) + 1], false],
])('a window knows %s', (_title, pathOf, expected) => {
	expect(isOwnPath(pathOf(framePath()))).toBe(expected);
});
