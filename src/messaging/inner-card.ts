/**
 * What frames tell each other of a card that is shown in a frame around that of its word. It is checked in the background,
 * through which all of it goes: frames take messages from there alone, and carry no schemas for them.
 */
import * as v from 'valibot';
import { themes } from '../settings/schema.ts';
import { commandNames } from './command-names.ts';

const number = v.number();
const count = v.pipe(number, v.safeInteger(), v.minValue(0));
const path = v.array(count);
const box = v.object({ left: number, top: number, right: number, bottom: number });
const sense = v.looseObject({ id: v.string(), definition: v.string(), examples: v.array(v.string()) });

/** What the card shows; what it shows besides is taken as it is, for it comes from another frame's session alone. */
const content = v.looseObject({
	word: v.string(),
	term: v.string(),
	group: v.string(),
	sense,
	confidence: number,
	isSure: v.boolean(),
	quote: v.object({ text: v.string(), ranges: v.array(v.object({ start: number, end: number, kind: v.picklist(['term', 'cue']) })) }),
	others: v.array(v.object({ group: v.string(), sense, probability: number })),
	anchor: v.string(),
});

/** To the frame around, and from there on to the one around that, each with the anchor in px of the frame that sends it. */
const innerCardSchema = v.variant('type', [
	v.object({
		type: v.literal('show'),
		/** Frame of the word, to which all that comes of the card is told. */
		origin: path,
		/** The frame that sends: its place in `window.frames` of the one around, and its width in its own CSS px. */
		place: count,
		width: number,
		anchor: box,
		/** The same in px of the frame of the word. */
		word: box,
		isRightToLeft: v.boolean(),
		prefersAbove: v.boolean(),
		/** Left out where the card only has to follow its word. */
		content: v.optional(content),
		/** How the reader wants cards to look; comes with the content. */
		look: v.optional(v.object({ theme: v.picklist(themes), textSize: number, hiddenCardParts: v.array(v.string()) })),
	}),
	v.object({ type: v.literal('hide'), origin: path }),
	v.object({ type: v.literal('focus'), origin: path }),
]);

/** What a reader can do on the card besides closing it. */
const actionNames = ['openComparison', 'correct', 'takeBackCorrection', 'muteSense', 'muteSite'] as const;
export type ActionName = (typeof actionNames)[number];

/** Back to the frame of the word. */
const cardEventSchema = v.variant('type', [
	/** Where the card is, in px of the frame of the word. */
	v.object({ type: v.literal('shown'), box }),
	v.object({ type: v.literal('pointer'), isOnCard: v.boolean(), isTowardsCard: v.boolean() }),
	/** The reader sent the card away, or its word is not to be seen any more. */
	v.object({ type: v.literal('dismiss') }),
	/** The reader gave a command while the card was open: it is for the word. */
	v.object({ type: v.literal('command'), name: v.picklist(commandNames) }),
	/** The reader used one of the card's actions. */
	v.object({ type: v.literal('action'), name: v.picklist(actionNames), detail: v.optional(v.union([v.string(), v.boolean()])) }),
]);

/** Answered with `{ isDone }` by the frame that it is for. */
export const frameMessageSchema = v.union([innerCardSchema, cardEventSchema]);

export type InnerCard = v.InferOutput<typeof innerCardSchema>;
export type ShownInnerCard = Extract<InnerCard, { type: 'show' }>;
export type CardEvent = v.InferOutput<typeof cardEventSchema>;
export type FrameMessage = InnerCard | CardEvent;
