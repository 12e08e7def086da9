import { describe, expect, it } from 'vitest';
import { opensOnClick, opensOnHover } from '../../../src/lens/trigger.ts';
import { type Modifier, modifiers, type Trigger, triggers } from '../../../src/settings/schema.ts';

const choice = (trigger: Trigger, modifier: Modifier = 'shift') => ({ trigger, modifier });
const none = { altKey: false, ctrlKey: false, shiftKey: false, metaKey: false };
const hold = (modifier: Modifier) => ({ ...none, [`${modifier}Key`]: true });
const nothingSelected = () => false;

describe('opensOnHover', () => {
	it.each(triggers)('without a key held, opens only by hover: %s', (trigger) => {
		expect(opensOnHover(choice(trigger), none, nothingSelected)).toBe(trigger === 'hover');
	});

	it.each(modifiers)('opens while the chosen key is held, and by no other: %s', (modifier) => {
		const opening = modifiers.filter((held) => opensOnHover(choice('hover-with-modifier', modifier), hold(held), nothingSelected));
		expect(opening).toEqual([modifier]);
	});

	it('takes a key that is held while text is selected for one of copying or selecting', () => {
		expect(opensOnHover(choice('hover-with-modifier'), hold('shift'), () => true)).toBe(false);
	});

	it('opens by hover whatever is selected or held', () => {
		for (const modifier of modifiers) expect(opensOnHover(choice('hover'), hold(modifier), () => true)).toBe(true);
	});
});

describe('opensOnClick', () => {
	it.each([
		['hover', 'mouse', false],
		['hover', 'touch', true],
		['hover-with-modifier', 'pen', false],
		['hover-with-modifier', 'touch', true],
		['click', 'mouse', true],
		['click', 'pen', true],
		['click', 'touch', true],
		['keyboard', 'mouse', false],
		['keyboard', 'touch', false],
	] as const)('with %s, a click by %s: %s', (trigger, pointerType, opens) => {
		expect(opensOnClick(choice(trigger), pointerType)).toBe(opens);
	});
});
