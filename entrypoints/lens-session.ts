import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bundledGlossary } from '../src/glossary/bundled-glossary.ts';
import { sessionStarter } from '../src/lens/session.ts';
import { deliverSession } from '../src/lens/session-door.ts';

/** Put by the background into frames that have something to mark. */
export default defineUnlistedScript(() => deliverSession(sessionStarter(bundledGlossary)));
