import { afterEach, describe, expect, test, vi } from 'vitest';
import { noGroup } from '../../../src/card/actions.ts';
import { bundledGlossary } from '../../../src/glossary/bundled-glossary.ts';
import { sampleCardContent } from '../../support/sample-card-content.ts';
import { type ShownCard, showCard } from '../../support/shown-card.tsx';

afterEach(() => {
	document.adoptedStyleSheets = [];
	vi.restoreAllMocks();
});

const rendered = () => new Promise(requestAnimationFrame);

async function press(card: ShownCard, name: string): Promise<void> {
	const button = card.button(name);
	button.focus();
	button.click();
	await rendered();
}

const namesIn = (root: HTMLElement) =>
	[...root.querySelectorAll('button')].map((button) => button.getAttribute('aria-label') ?? button.textContent.trim());

describe('the row of actions', () => {
	test('comes last, after close, labels and the other senses, in the order of reading', () => {
		const { sense, others } = sampleCardContent();
		const actions = ['Not this sense', 'Compare', 'Copy', 'Mute'];
		expect(namesIn(showCard().root)).toEqual(['Close', ...sense.labels, `Other senses${others.length}`, ...actions]);
	});

	test('has a pin only where pinning is possible, and tells what is to be pinned', () => {
		expect(namesIn(showCard().root)).not.toContain('Pin');
		const pin = vi.fn();
		showCard({}, { pin }).button('Pin').click();
		expect(pin).toHaveBeenCalledExactlyOnceWith(sampleCardContent());
	});

	test('shows the name of the button that has the focus, inside the row', async () => {
		const card = showCard();
		const tip = (name: string) => card.button(name).querySelector('.card-tip') as HTMLElement;
		expect(getComputedStyle(tip('Copy')).opacity).toBe('0');
		card.button('Copy').focus({ focusVisible: true } as FocusOptions);
		expect(getComputedStyle(tip('Copy')).opacity).toBe('1');
		expect(getComputedStyle(tip('Mute')).opacity).toBe('0');
		const [row, name] = [card.find('.card-foot'), tip('Copy')].map((element) => element.getBoundingClientRect());
		expect(name?.top).toBeGreaterThanOrEqual(row?.top ?? Number.POSITIVE_INFINITY);
		expect(name?.bottom).toBeLessThanOrEqual(row?.bottom ?? 0);
	});

	test('asks for the comparison, and closes the card', () => {
		const card = showCard();
		card.button('Compare').click();
		card.button('Close').click();
		expect(card.actions.openComparison.mock.calls).toEqual([[sampleCardContent()]]);
		expect(card.actions.close).toHaveBeenCalledTimes(1);
	});
});

describe('copying', () => {
	test('puts the definition and its source on the clipboard and tells so, aloud too', async () => {
		const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
		const card = showCard();
		expect(card.find('.card-told').getAttribute('role')).toBe('status');
		await press(card, 'Copy');
		await expect.poll(() => card.textOf('.card-told')).toBe('Copied');
		const { sense, page } = sampleCardContent();
		for (const part of [sense.definition, page.title, page.address, sense.id]) expect(write.mock.calls[0]?.[0]).toContain(part);
	});

	test('says where it failed, and moves nothing', async () => {
		vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
		vi.spyOn(document, 'execCommand').mockReturnValue(false);
		const card = showCard();
		const { height } = card.root.getBoundingClientRect();
		await press(card, 'Copy');
		await expect.poll(() => card.textOf('.card-told')).toMatch(/^Not copied: /);
		expect(card.root.getBoundingClientRect().height).toBe(height);
	});

	test('is forgotten when the reader turns to another action', async () => {
		vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
		const card = showCard();
		await press(card, 'Copy');
		await expect.poll(() => card.textOf('.card-told')).toBe('Copied');
		card.button('Mute').focus();
		await expect.poll(() => card.textOf('.card-told')).toBe('');
	});
});

describe('muting', () => {
	const toSense = 'Mute this sense on every page';

	test('offers two ways over the card, which moves nothing, with the focus on the first', async () => {
		const card = showCard();
		const before = card.root.getBoundingClientRect().toJSON();
		expect(card.button('Mute').getAttribute('aria-expanded')).toBe('false');
		await press(card, 'Mute');
		expect(card.button('Mute').getAttribute('aria-expanded')).toBe('true');
		expect(document.activeElement).toBe(card.button(toSense));
		expect(card.root.getBoundingClientRect().toJSON()).toEqual(before);
		expect(card.root.scrollWidth).toBe(card.root.clientWidth);
	});

	test.each([
		['Escape', (card: ShownCard) => card.closePart(), 'Mute'],
		['its own button', (card: ShownCard) => card.button('Mute').click(), undefined],
		['the focus going elsewhere', (card: ShownCard) => card.button('Copy').focus(), 'Copy'],
	] as const)('is called off by %s', async (_way, leave, focused) => {
		const card = showCard();
		await press(card, 'Mute');
		leave(card);
		await rendered();
		expect(namesIn(card.root)).not.toContain(toSense);
		if (focused) expect(document.activeElement).toBe(card.button(focused));
		expect(card.closePart()).toBe(false);
	});

	test('a sense is told, and can be undone on the spot', async () => {
		const card = showCard();
		await press(card, 'Mute');
		await press(card, toSense);
		expect(card.textOf('.card-told')).toBe('No longer marked on any page.');
		expect(document.activeElement).toBe(card.button('Undo'));
		await press(card, 'Undo');
		expect(document.activeElement).toBe(card.button('Mute'));
		expect(card.textOf('.card-told')).toBe('');
		expect(card.actions.muteSense.mock.calls.map(([, isMuted]) => isMuted)).toEqual([true, false]);
	});

	test('the site is asked for once', async () => {
		const card = showCard();
		await press(card, 'Mute');
		await press(card, 'Mute all words on this site');
		expect(card.actions.muteSite).toHaveBeenCalledTimes(1);
	});
});

describe('"None of these"', () => {
	const chooseNone = async (card: ShownCard) => {
		await press(card, 'Not this sense');
		card.find('[aria-describedby="name-none"]').click();
		await rendered();
	};

	test('is told, and can be undone on the spot', async () => {
		const card = showCard();
		await chooseNone(card);
		expect(card.textOf('.card-told')).toBe('No longer marked here.');
		expect(document.activeElement).toBe(card.button('Undo'));
		await press(card, 'Undo');
		expect(document.activeElement).toBe(card.button('Not this sense'));
		expect(card.textOf('.card-told')).toBe('');
		expect(card.actions.correct.mock.calls).toEqual([[sampleCardContent(), noGroup]]);
		expect(card.actions.takeBackCorrection.mock.calls).toEqual([[sampleCardContent()]]);
	});

	test('goes back to what the reader chose before', async () => {
		const card = showCard({ correction: 'by-reader' });
		await chooseNone(card);
		await press(card, 'Undo');
		expect(card.actions.correct.mock.calls.map(([, group]) => group)).toEqual([noGroup, sampleCardContent().group]);
		expect(card.actions.takeBackCorrection).not.toHaveBeenCalled();
	});
});

describe('what cannot be kept', () => {
	const notKept = 'This could not be kept.';

	test.each([
		['a muted sense', 'muteSense', ['Mute', 'Mute this sense on every page'], undefined, {}],
		['a muted site', 'muteSite', ['Mute', 'Mute all words on this site'], undefined, {}],
		['another sense', 'correct', ['Not this sense'], '.card-choice', {}],
		['none of the senses', 'correct', ['Not this sense'], '[aria-describedby="name-none"]', {}],
		['a correction that is taken back', 'takeBackCorrection', ['Take back'], undefined, { correction: 'by-reader' }],
	] as const)('is said in one line, aloud too: %s', async (_, action, buttons, choice, changes) => {
		const card = showCard(changes);
		card.actions[action].mockResolvedValue(false);
		for (const button of buttons) await press(card, button);
		if (choice) card.find(choice).click();
		await expect.poll(() => card.textOf('.card-told')).toBe(notKept);
		expect(card.find('.card-told').getAttribute('role')).toBe('status');
		// The word is marked as before: there is nothing to undo, and the focus is still in the card.
		expect(namesIn(card.root)).not.toContain('Undo');
		expect(namesIn(card.root)).toContain('Mute');
		expect(card.root.matches(':focus-within')).toBe(true);
	});

	test('leaves the way back where it was the undoing', async () => {
		const card = showCard();
		await press(card, 'Mute');
		await press(card, 'Mute this sense on every page');
		card.actions.muteSense.mockResolvedValue(false);
		await press(card, 'Undo');
		await expect.poll(() => card.textOf('.card-told')).toBe(notKept);
		expect(namesIn(card.root)).toContain('Undo');
	});
});

describe('a label', () => {
	const [label = ''] = sampleCardContent().sense.labels;
	const explanation = bundledGlossary.explain(label as 'dated') ?? '';

	test('explains itself while it has the focus, over the card, and is described by it always', async () => {
		const card = showCard();
		const height = card.root.scrollHeight;
		expect(card.textOf(`#${card.button(label).getAttribute('aria-describedby')}`)).toBe(explanation);
		expect(card.find('.card-explanation').checkVisibility()).toBe(false);
		card.button(label).focus();
		await rendered();
		expect(card.find('.card-explanation').checkVisibility()).toBe(true);
		expect(card.root.scrollHeight).toBe(height);
		expect(card.root.scrollWidth).toBe(card.root.clientWidth);
		card.button(label).blur();
		await rendered();
		expect(card.find('.card-explanation').checkVisibility()).toBe(false);
	});

	test('goes silent on Escape before the card does, and keeps the focus', async () => {
		const card = showCard();
		card.button(label).focus();
		await rendered();
		expect(card.closePart()).toBe(true);
		await rendered();
		expect(card.find('.card-explanation').checkVisibility()).toBe(false);
		expect(document.activeElement).toBe(card.button(label));
		expect(card.closePart()).toBe(false);
	});
});
