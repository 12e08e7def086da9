import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bundledForms } from '../src/glossary/bundled-forms.ts';
import { startLens } from '../src/lens/lens.ts';

/**
 * In every frame; declared in `wxt.config.ts`. Not a content script of WXT's: those post a message to the page's window
 * and end at an event that any page can send.
 */
export default defineUnlistedScript(() => void startLens(bundledForms));
