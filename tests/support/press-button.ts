import { commands } from 'vitest/browser';

/** Presses a button by its key, as a hand does: the card takes no click that a script makes. */
export async function pressButton(button: HTMLElement): Promise<void> {
	button.focus();
	await commands.pressKey('Enter');
}
