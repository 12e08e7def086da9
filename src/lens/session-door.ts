/**
 * The door between the two scripts of a frame. The lens, small and in every frame, asks for the session, which ranks and
 * draws cards, only where there is something to mark. Both run in the extension's own world of the frame and share its
 * global object, which no page can see.
 */
import type { StartSession } from './session.ts';

const door = Symbol.for('sense-lens: door');

type WorldWithDoor = { [door]?: (startSession: StartSession) => void };

/** Resolves when the session's script has run in this frame. */
export function awaitSession(): Promise<StartSession> {
	return new Promise((resolve) => {
		(globalThis as WorldWithDoor)[door] = (startSession) => {
			delete (globalThis as WorldWithDoor)[door];
			resolve(startSession);
		};
	});
}

/** Called by the session's script. In a frame that does not wait for it (any more), nothing happens. */
export function deliverSession(startSession: StartSession): void {
	(globalThis as WorldWithDoor)[door]?.(startSession);
}
