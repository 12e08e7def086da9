import './marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { bundledGlossary } from '../../src/glossary/bundled-glossary.ts';
import { startLens } from '../../src/lens/lens.ts';

export default defineContentScript({
	matches: ['http://*/*', 'https://*/*', 'file:///*'],
	allFrames: true,
	matchAboutBlank: true,
	matchOriginAsFallback: true,
	runAt: 'document_idle',
	main: (context) => startLens(bundledGlossary, context.signal),
});
