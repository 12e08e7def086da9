/**
 * Every message that travels inside the extension, checked on arrival. What pages receive is checked in every frame, so
 * its schemas use few kinds of rules: each kind is code that every frame carries.
 */
import * as v from 'valibot';
import { correctionIdSchema, correctionSchema, mostCorrections } from '../corrections/schema.ts';
import { type CommandName, commandNames } from './command-names.ts';
import { frameMessageSchema } from './inner-card.ts';

export { type CommandName, commandNames };

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A walk from word to word that goes on in another frame. */
const walkRequestSchema = v.object({
	/** Which frame: its place in `window.frames` on each level, from the top window down. */
	path: v.array(count),
	direction: v.picklist(['next', 'previous']),
	/** Where in it: at its near end, or behind the frame that the walk comes out of. */
	from: v.union([v.object({ at: v.literal('edge') }), v.object({ at: v.literal('frame'), place: count })]),
});

/** Background → every frame of a tab. */
export const toPageSchema = v.union([
	v.object({ type: v.literal('command'), name: v.picklist(commandNames) }),
	/** Only the frame that the request names answers: whether the walk found a word. */
	v.object({ type: v.literal('walk'), request: walkRequestSchema }),
	/** Only the top frame answers, with its site. */
	v.object({ type: v.literal('ask-site') }),
]);

/** A page → background. */
export const toBackgroundSchema = v.variant('type', [
	/** Opens the comparison in a tab, at an anchor such as `pair-3`. */
	v.object({ type: v.literal('open-comparison'), anchor: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]*$/)) }),
	/** Marks nothing in a sense from now on, on any page; `isMuted` false takes that back. */
	v.object({ type: v.literal('mute-sense'), sense: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/)), isMuted: v.boolean() }),
	/** Switches the lens off on the site of the tab's top frame. */
	v.object({ type: v.literal('mute-site') }),
	/** A frame that cannot see its top frame asks which site it is on. */
	v.object({ type: v.literal('ask-site') }),
	/** A walk leaves its frame: to be passed on to all frames of the tab. */
	v.object({ type: v.literal('walk'), request: walkRequestSchema }),
	/** A frame that found its first occurrence asks for the script that ranks and draws cards, and for the marks' styles. */
	v.object({ type: v.literal('ask-session') }),
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

/** Answer to `ask-site`; empty where the page has no site. */
export const siteAnswerSchema = v.object({ site: v.string() });

/**
 * Whether the answer to `walk` says that a word was found; no where there is none, as from a frame without our script. By
 * hand, as every frame carries it.
 */
export function isWordFound(answer: unknown): boolean {
	return (answer as { readonly isFound?: unknown } | null | undefined)?.isFound === true;
}

/** One frame → popup, over the port `page-report`, each time its counts change. */
export const frameReportSchema = v.object({
	/** Random name of the frame's session: tells frames apart without their ids. */
	frame: v.string(),
	isTop: v.boolean(),
	site: v.nullable(v.string()),
	status: v.picklist(['off', 'other-language', 'reading', 'ready']),
	/** Occurrences marked, by group: of those counted so far. */
	counts: v.record(v.string(), count),
	/** Occurrences ranked and counted, out of those found. */
	counted: count,
	found: count,
});

export const reportPortName = 'page-report';

export type ToPage = v.InferOutput<typeof toPageSchema>;
/** Background → the sessions' scripts of a tab. What every frame carries knows nothing of it. */
export type ToSession = Extract<ToBackground, { type: 'to-frame' }>;
export type ToBackground = v.InferOutput<typeof toBackgroundSchema>;
export type WalkRequest = v.InferOutput<typeof walkRequestSchema>;
export type FrameReport = v.InferOutput<typeof frameReportSchema>;
export type PageStatus = FrameReport['status'];
