import type { Part } from './part.ts';
import { card } from './parts/card.ts';
import { deep } from './parts/deep.ts';
import { frames } from './parts/frames.ts';
import { growth } from './parts/growth.ts';
import { memory } from './parts/memory.ts';
import { mutations } from './parts/mutations.ts';
import { popup } from './parts/popup.ts';
import { ranking } from './parts/ranking.ts';
import { reading } from './parts/reading.ts';
import { sizes } from './parts/sizes.ts';
import { slices } from './parts/slices.ts';
import { streaming } from './parts/streaming.ts';
import { untouched } from './parts/untouched.ts';

/** In the order in which they run. */
export const parts: readonly Part[] = [
	reading,
	growth,
	deep,
	slices,
	mutations,
	streaming,
	untouched,
	card,
	popup,
	ranking,
	sizes,
	memory,
	frames,
];
