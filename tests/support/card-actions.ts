import { vi } from 'vitest';
import type { CardActions } from '../../src/card/actions.ts';

/** Actions that only remember that they were asked for. */
export const heardActions = () =>
	({
		close: vi.fn(),
		openComparison: vi.fn(),
		correct: vi.fn(),
		takeBackCorrection: vi.fn(),
		muteSense: vi.fn(),
		muteSite: vi.fn(),
	}) satisfies CardActions;
