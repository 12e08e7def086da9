/** The sample text as the extension ships it, checked at build like the terms. */
import sample from '../../data/sample.json';
import type { Sample } from './sample.ts';

export const bundledSample: Sample = sample;
