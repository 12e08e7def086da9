import type { Part } from './part.ts';
import { growth } from './parts/growth.ts';
import { ranking } from './parts/ranking.ts';
import { reading } from './parts/reading.ts';

/** In the order in which they run. */
export const parts: readonly Part[] = [reading, growth, ranking];
