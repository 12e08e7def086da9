/**
 * The terms as the extension ships them. The build refuses data that `load.ts` finds fault with (`wxt.config.ts`),
 * so nothing is checked again in every frame of every page.
 */
import labels from '../../data/labels.json';
import { type Glossary, indexTerms } from './glossary.ts';
import type { Term } from './schema.ts';

const files = import.meta.glob<Term>('../../data/glossary/*.json', { eager: true, import: 'default' });

export const bundledGlossary: Glossary = indexTerms(Object.values(files), labels);
