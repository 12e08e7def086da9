/** Every message that travels inside the extension, checked on arrival. */
import * as v from 'valibot';

/** Commands that the manifest declares and readers can give keys to. */
export const commandNames = ['next-occurrence', 'previous-occurrence', 'enter-card'] as const;
export type CommandName = (typeof commandNames)[number];

/** Background → every frame of a tab. */
export const toPageSchema = v.variant('type', [
	v.object({ type: v.literal('command'), name: v.picklist(commandNames) }),
	/** Only the top frame answers, with its site. */
	v.object({ type: v.literal('ask-site') }),
]);

/** A page → background. */
export const toBackgroundSchema = v.variant('type', [
	/** Opens the comparison in a tab, at an anchor such as `pair-3`. */
	v.object({ type: v.literal('open-comparison'), anchor: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]*$/)) }),
	/** A frame that cannot see its top frame asks which site it is on. */
	v.object({ type: v.literal('ask-site') }),
	/** A frame that found its first occurrence asks for the ranker's data; frames without any never carry it. */
	v.object({ type: v.literal('ask-ranker-data') }),
]);

/** Answer to `ask-site`. */
export const siteAnswerSchema = v.object({ site: v.nullable(v.string()) });

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** One frame → popup, over the port `page-report`, each time its counts change. */
export const frameReportSchema = v.object({
	/** Random name of the frame's session: tells frames apart without their ids. */
	frame: v.string(),
	isTop: v.boolean(),
	site: v.nullable(v.string()),
	status: v.picklist(['off', 'other-language', 'reading', 'ready']),
	/** Occurrences marked, by group. */
	counts: v.record(v.string(), count),
});

export const reportPortName = 'page-report';

export type ToPage = v.InferOutput<typeof toPageSchema>;
export type ToBackground = v.InferOutput<typeof toBackgroundSchema>;
export type FrameReport = v.InferOutput<typeof frameReportSchema>;
export type PageStatus = FrameReport['status'];
