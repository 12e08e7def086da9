import { parentAcross } from './elements.ts';
import { slotOf } from './native-dom.ts';

/** The parent in the tree as it is shown: the slot for what is slotted, the host for a shadow root. */
export function parentInFlatTree(node: Node): Node | null {
	return slotOf(node) ?? parentAcross(node);
}
