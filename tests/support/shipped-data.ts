import { readComparison, readGlossary, readPresets, readSample } from '../../src/training/read-data.ts';

export const shippedGlossary = readGlossary();
export const shippedComparison = readComparison(shippedGlossary);
export const shippedSample = readSample(shippedGlossary);
export const shippedPresets = readPresets(shippedGlossary);
