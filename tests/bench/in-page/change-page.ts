/** Runs in a page: changes it as pages change themselves. */

export interface ChangeTime {
	/** The changes, and everybody's observers of them, in ms. */
	readonly script: number;
	/** Until the next frame has been painted, in ms. */
	readonly painted: number;
}

declare global {
	/** Makes so many changes in one go, of four kinds, all over the page. */
	function changePage(count: number): Promise<ChangeTime>;
	/** Changes the page in each frame for a time in ms. @returns frames */
	function changeEachFrame(kind: 'text' | 'attributes', time: number): Promise<number>;
}

const kinds: readonly ((paragraph: Element) => void)[] = [
	(paragraph) => paragraph.append(' and then'),
	(paragraph) => {
		const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode() as Text | null;
		if (text) text.data += ' so';
	},
	(paragraph) => paragraph.classList.toggle('changed'),
	(paragraph) => {
		const tag = document.createElement('i');
		tag.textContent = ' too';
		paragraph.append(tag);
	},
];

/** Paragraphs of the page; where there are none, whatever has text of its own. */
function paragraphs(): Element[] {
	const found = [...document.querySelectorAll('p')];
	return found.length > 0 ? found : [...document.body.querySelectorAll('*')].filter(({ firstChild }) => firstChild?.nodeType === 3);
}

globalThis.changePage = async (count) => {
	const all = paragraphs();
	if (all.length === 0) throw new Error('there is nothing to change in this page');
	const chosen = Array.from({ length: count }, (_, place) => all[Math.floor((place * all.length) / count)] ?? document.body);
	await nextFrame();
	const from = performance.now();
	for (const [place, paragraph] of chosen.entries()) kinds[place % kinds.length]?.(paragraph);
	// Observers are told in a microtask that was queued by the first change, and so runs before this one.
	await undefined;
	const script = performance.now() - from;
	await nextPaint();
	return { script, painted: performance.now() - from };
};

globalThis.changeEachFrame = async (kind, time) => {
	const all = paragraphs();
	const [first] = all;
	if (!first) throw new Error('there is nothing to change in this page');
	const streamed = document.createElement('p');
	if (kind === 'text') first.before(streamed);
	const words = first.textContent?.split(' ') ?? [];
	const until = performance.now() + time;
	let frames = 0;
	while (performance.now() < until) {
		await nextFrame();
		if (kind === 'text') streamed.append(`${words[frames % words.length]} `);
		else
			for (const element of all.slice(0, 20)) {
				element.classList.toggle('changed');
				element.setAttribute('data-frame', String(frames));
			}
		frames += 1;
	}
	return frames;
};

function nextFrame(): Promise<unknown> {
	return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** A message sent in a frame arrives when the frame has been painted. */
function nextPaint(): Promise<void> {
	return new Promise((resolve) =>
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => resolve();
			port2.postMessage(0);
		}),
	);
}
