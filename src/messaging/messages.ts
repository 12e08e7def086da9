/**
 * Every message that travels inside the extension to the background and to the popup, checked on arrival; what pages
 * receive is in `to-page.ts`.
 */
import * as v from 'valibot';
import { correctionIdSchema, correctionSchema, mostCorrections } from '../corrections/schema.ts';
import type { Settings } from '../settings/schema.ts';
import { frameMessageSchema } from './inner-card.ts';

export { type CommandName, commandNames } from './command-names.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A walk from word to word that goes on in another frame. */
const walkRequestSchema = v.object({
	/** Which frame: its place in `window.frames` on each level, from the top window down. */
	path: v.array(count),
	direction: v.picklist(['next', 'previous']),
	/** Where in it: at its near end, or behind the frame that the walk comes out of. */
	from: v.union([v.object({ at: v.literal('edge') }), v.object({ at: v.literal('frame'), place: count })]),
});

/** A page → background. */
export const toBackgroundSchema = v.variant('type', [
	/** Opens the comparison in a tab, at an anchor such as `pair-3`. */
	v.object({ type: v.literal('open-comparison'), anchor: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]*$/)) }),
	/** Marks nothing in a sense from now on, on any page; `isMuted` false takes that back. */
	v.object({ type: v.literal('mute-sense'), sense: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/)), isMuted: v.boolean() }),
	/** Switches the lens off on the site of the tab's top frame. */
	v.object({ type: v.literal('mute-site') }),
	/** A frame asks whether the lens works on its page, and how; the answer is a {@link PageChoices}. */
	v.object({ type: v.literal('ask-choices'), isStart: v.boolean() }),
	/** Words that a frame marks, for the toolbar's button. */
	v.object({ type: v.literal('tell-count'), count }),
	/** From the popup: shows or hides the marks of one tab until it goes to another page. */
	v.object({ type: v.literal('show-marks'), tab: count, areShown: v.boolean() }),
	/** A walk leaves its frame: to be passed on to all frames of the tab. */
	v.object({ type: v.literal('walk'), request: walkRequestSchema }),
	/** A frame that found its first occurrence asks for the script that ranks and draws cards, and for the marks' styles. */
	v.object({ type: v.literal('ask-session') }),
	/** A session asks for the styles of marks in a colour for each group. */
	v.object({ type: v.literal('ask-group-colours') }),
	/** A frame's session has ended: its styles are not needed any more. */
	v.object({ type: v.literal('end-session') }),
	/** From the session's script of one frame to that of another, told by its path: a card that its own frame is too small for. */
	v.object({ type: v.literal('to-frame'), path: v.array(count), message: frameMessageSchema }),
	/** The session's script asks for the ranker's data; frames without any occurrence never carry it. */
	v.object({ type: v.literal('ask-ranker-data') }),
	/** The answer is a list of the reader's corrections, checked and newest first. */
	v.object({ type: v.literal('ask-corrections') }),
	/** The reader has corrected something, or wants back what was deleted. */
	v.object({
		type: v.literal('keep-corrections'),
		corrections: v.pipe(v.array(correctionSchema), v.maxLength(mostCorrections), v.readonly()),
	}),
	/** The reader takes corrections back. */
	v.object({ type: v.literal('drop-corrections'), ids: v.array(correctionIdSchema) }),
]);

/** A marked word on the strip that stands for the page. */
const tickSchema = v.object({
	/** Names it in a `jump`. */
	id: count,
	group: v.string(),
	/** Where on the page from top to bottom: 0 to 1. */
	at: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

/** One frame → popup, over the port `page-report`, each time its counts change. */
export const frameReportSchema = v.object({
	/** Random name of the frame's session: tells frames apart without their ids. */
	frame: v.string(),
	isTop: v.boolean(),
	status: v.picklist(['off', 'other-language', 'reading', 'ready']),
	/** Occurrences marked, by group: of those counted so far. */
	counts: v.record(v.string(), count),
	/** Occurrences ranked and counted, out of those found. */
	counted: count,
	found: count,
	/** Marked words of those counted, in reading order; of very many only some. */
	ticks: v.pipe(v.array(tickSchema), v.readonly()),
});

/** Background → the sessions' scripts of a tab. What every frame carries knows nothing of it. */
export type ToSession = Extract<ToBackground, { type: 'to-frame' }>;
export type ToBackground = v.InferOutput<typeof toBackgroundSchema>;
export type WalkRequest = v.InferOutput<typeof walkRequestSchema>;
export type FrameReport = v.InferOutput<typeof frameReportSchema>;
export type PageStatus = FrameReport['status'];
export type Tick = v.InferOutput<typeof tickSchema>;

/** Answer to `ask-choices`: what the reader chose for the page that a frame is in. */
export interface PageChoices {
	/** Whether the lens works here: neither is the site off, nor does the reader pause. */
	readonly isOn: boolean;
	readonly settings: Settings;
}
