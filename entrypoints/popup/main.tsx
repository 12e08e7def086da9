import '../../src/ui/tokens.css';
import '../../src/ui/page.css';
import '../../src/ui/controls.css';
import '../../src/ui/pieces.css';
import '../../src/popup/popup.css';
import '../../src/popup/page-part.css';
import '../../src/popup/search.css';
import '../../src/popup/comparison.css';
import { render } from 'preact';
import { bundledComparison } from '../../src/glossary/bundled-comparison.ts';
import { bundledGlossary } from '../../src/glossary/bundled-glossary.ts';
import { Popup } from '../../src/popup/popup.tsx';
import { markWindowKind } from '../../src/popup/window-kind.ts';

const app = document.getElementById('app');
markWindowKind(document.documentElement);
if (app) render(<Popup glossary={bundledGlossary} comparison={bundledComparison} />, app);
