import { join } from 'node:path';
import { projectRoot } from '../../../src/training/read-data.ts';

/** Two terms that the product does not know, with a labelled corpus of their own. */
export const madeUpGlossaryFolder = join(projectRoot, 'tests/support/made-up/glossary');
export const madeUpCorpusFolder = join(projectRoot, 'tests/support/made-up/corpus');

export const madeUpWordClasses: Readonly<Record<string, string[]>> = {
	function: ['the', 'a', 'an', 'of', 'in', 'on', 'at', 'from', 'with', 'under', 'and', 'was', 'is', 'has', 'had'],
	preposition: ['of', 'in', 'on', 'at', 'from', 'with', 'under'],
};
