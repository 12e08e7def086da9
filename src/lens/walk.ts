/**
 * Walks from word to word through all frames of a tab. Each frame knows the stops of its own page; where a walk comes to
 * a frame, or to the end of one, it goes on there. Frames are told apart by their way down from the top window.
 */
import type { WalkRequest } from '../messaging/messages.ts';
import { framePath } from '../page/frame-path.ts';
import { isStopShown, stopsFrom, type WalkStart } from '../page/navigate.ts';
import type { OccurrenceIndex } from '../page/occurrence-index.ts';
import type { PageOccurrence } from '../page/page-occurrence.ts';

export interface WalkParts {
	readonly index: OccurrenceIndex;
	readonly isMarked: (occurrence: PageOccurrence) => boolean;
	/** Goes to an occurrence of this frame. */
	readonly goTo: (occurrence: PageOccurrence) => void;
	/** The walk has gone on in another frame. */
	readonly leave: () => void;
	/** Asks another frame to go on. @returns whether it found a word */
	readonly walkOn: (request: WalkRequest) => Promise<boolean>;
}

export interface Walk {
	/** The reader asks for the next or previous word, from the current one or from what is on screen. */
	step(direction: WalkRequest['direction'], current: PageOccurrence | undefined): Promise<void>;
	/** Another frame's walk comes here. @returns whether it found a word, here or further on */
	takeOver(request: WalkRequest): Promise<boolean>;
}

export function createWalk({ index, isMarked, goTo, leave, walkOn }: WalkParts): Walk {
	/** Words gone to: a walk all around the page may come back to where it began. */
	let arrivals = 0;
	/** Lets the walk go on elsewhere, and leaves this frame where it ended in another. */
	const passOn = async (request: WalkRequest): Promise<boolean> => {
		const before = arrivals;
		const isFound = await walkOn(request);
		if (isFound && arrivals === before) leave();
		return isFound;
	};
	/** From `start` to the end of this page. */
	const walkHere = async (direction: WalkRequest['direction'], start: WalkStart): Promise<boolean> => {
		for (const stop of stopsFrom(index, start, direction)) {
			if (stop.kind === 'occurrence') {
				if (!isMarked(stop.occurrence) || !isStopShown(stop)) continue;
				arrivals += 1;
				goTo(stop.occurrence);
				return true;
			}
			if (!isStopShown(stop)) continue;
			if (!(await passOn({ path: [...framePath(), stop.place], direction, from: { at: 'edge' } }))) continue;
			Element.prototype.scrollIntoView.call(stop.node, { block: 'nearest', inline: 'nearest' });
			return true;
		}
		return false;
	};
	/** Past the end of this page: behind its frame in the page around it, or from the other end of the top page. */
	const walkBeyond = async (direction: WalkRequest['direction']): Promise<boolean> => {
		const path = framePath();
		const place = path.pop();
		if (place === undefined) return walkHere(direction, { at: 'edge' });
		return passOn({ path, direction, from: { at: 'frame', place } });
	};
	return {
		async step(direction, current) {
			const start: WalkStart = current ? { at: 'occurrence', occurrence: current } : { at: 'screen' };
			if (!(await walkHere(direction, start))) await walkBeyond(direction);
		},
		async takeOver({ direction, from }) {
			if (await walkHere(direction, from)) return true;
			// A walk that came from the page around this one goes on there by itself.
			return from.at === 'frame' ? walkBeyond(direction) : false;
		},
	};
}
