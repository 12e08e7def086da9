/** What opens cards, as the reader has chosen. */
import type { Settings } from '../settings/schema.ts';

type Choice = Pick<Settings, 'trigger' | 'modifier'>;
/** The modifier keys held during an event of the pointer or of the keyboard. */
type HeldKeys = Pick<MouseEvent, 'altKey' | 'ctrlKey' | 'shiftKey' | 'metaKey'>;

/** @param isTextSelected a key that is held with text selected is meant to copy it or to select more */
export function opensOnHover({ trigger, modifier }: Choice, held: HeldKeys, isTextSelected: () => boolean): boolean {
	return trigger === 'hover' || (trigger === 'hover-with-modifier' && held[`${modifier}Key`] && !isTextSelected());
}

/** A tap opens cards wherever pointing does, for fingers cannot hover. */
export function opensOnClick({ trigger }: Choice, pointerType: string): boolean {
	return trigger === 'click' || (pointerType === 'touch' && trigger !== 'keyboard');
}
