import '../../src/ui/tokens.css';
import '../../src/ui/page.css';
import '../../src/ui/controls.css';
import '../../src/ui/pieces.css';
import '../../src/options/options.css';
import '../../src/options/choices.css';
import '../../src/options/corrections.css';
import '../../src/options/sense-tree.css';
import { render } from 'preact';
import { bundledComparison } from '../../src/glossary/bundled-comparison.ts';
import { bundledGlossary } from '../../src/glossary/bundled-glossary.ts';
import { Options } from '../../src/options/options.tsx';
import { productName } from '../../src/ui/product.tsx';
import { introducePage } from '../../src/wording/introduce-page.ts';
import { say } from '../../src/wording/words.ts';

const app = document.getElementById('app');
introducePage(say('options.documentTitle', { product: productName }));
if (app) render(<Options glossary={bundledGlossary} comparison={bundledComparison} />, app);
