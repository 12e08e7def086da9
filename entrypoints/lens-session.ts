import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bundledGlossary } from '../src/glossary/bundled-glossary.ts';
import { showInnerCards } from '../src/lens/card-of-inner-frame.ts';
import { sessionStarter } from '../src/lens/session.ts';
import { deliverSession } from '../src/lens/session-door.ts';

/** Put by the background into frames that have something to mark, and around those too small for a card. */
export default defineUnlistedScript(() => {
	showInnerCards(bundledGlossary);
	deliverSession(sessionStarter(bundledGlossary));
});
