import { vi } from 'vitest';
import type { CardActions } from '../../src/card/actions.ts';

/** Actions that only remember that they were asked for. */
export const heardActions = () =>
	({
		close: vi.fn(),
		openComparison: vi.fn(),
		correct: vi.fn<CardActions['correct']>(async () => true),
		takeBackCorrection: vi.fn<CardActions['takeBackCorrection']>(async () => true),
		muteSense: vi.fn<CardActions['muteSense']>(async () => true),
		muteSite: vi.fn<CardActions['muteSite']>(async () => true),
	}) satisfies CardActions;
