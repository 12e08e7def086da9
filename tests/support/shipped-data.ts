import { readComparison, readGlossary } from '../../src/training/read-data.ts';

export const shippedGlossary = readGlossary();
export const shippedComparison = readComparison(shippedGlossary);
