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

const app = document.getElementById('app');
if (app) render(<Options glossary={bundledGlossary} comparison={bundledComparison} />, app);
