import '../../src/ui/tokens.css';
import '../../src/ui/page.css';
import '../../src/ui/controls.css';
import '../../src/first-run/welcome.css';
import '../marks.css';
import { render } from 'preact';
import { startLensHere } from '../../src/first-run/start-lens.ts';
import { Welcome } from '../../src/first-run/welcome.tsx';
import { bundledGlossary } from '../../src/glossary/bundled-glossary.ts';
import { bundledSample } from '../../src/glossary/bundled-sample.ts';
import { productName } from '../../src/ui/product.tsx';
import { introducePage } from '../../src/wording/introduce-page.ts';
import { say } from '../../src/wording/words.ts';

const app = document.getElementById('app');
introducePage(say('welcome.documentTitle', { product: productName }));
if (app) render(<Welcome sample={bundledSample} />, app);
// It ends with its page.
void startLensHere(bundledGlossary, new AbortController().signal);
