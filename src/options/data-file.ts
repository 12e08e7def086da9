/**
 * All that a reader has chosen and corrected, as one file to take away and to bring back. Items are written as they are
 * stored, also those that only a newer version understands. Reading takes any text and never throws.
 */
import * as v from 'valibot';
import { correctionSchema, mostCorrections } from '../corrections/schema.ts';
import type { Correction } from '../sense-ranking/correction.ts';
import type { Items } from '../settings/items.ts';
import { type Broken, type Expected, readItems } from './data-items.ts';

export interface Data {
	readonly items: Items;
	readonly corrections: readonly Correction[];
}

/** What a file says. */
export interface FileContent {
	/** `undefined` for a file of corrections alone. */
	readonly items: Items | undefined;
	/** Items that the file has and that are not taken over. */
	readonly brokenKeys: readonly string[];
	readonly corrections: readonly Correction[];
	readonly broken: readonly Broken[];
}

export type FileProblem =
	| { readonly kind: 'too-large'; readonly size: number }
	| { readonly kind: 'unread' | 'not-json'; readonly reason: string }
	| { readonly kind: 'other-kind'; readonly found: unknown }
	| { readonly kind: 'newer'; readonly version: number }
	| { readonly kind: 'wrong'; readonly where: string; readonly found: unknown; readonly expected: Expected };

export type FileReading = { readonly ok: true; readonly content: FileContent } | { readonly ok: false; readonly problem: FileProblem };

/** In bytes: twice what 500 corrections and a full `storage.sync` take. A larger file is none of ours, and is not even read. */
export const mostFileBytes = 5_000_000;
/** Ten times what `storage.sync` takes. */
const mostItems = 5_000;

/** Raised whenever the file's own fields change; settings and corrections have versions of their own. */
export const dataFileVersion = 1;
export const dataFileKind = 'sense-lens';
export const correctionsKind = 'sense-lens-corrections';

export function writeDataFile({ items, corrections }: Data, date: Date): string {
	const content = { kind: dataFileKind, version: dataFileVersion, date: date.toISOString(), settings: items, corrections };
	return `${JSON.stringify(content, null, '\t')}\n`;
}

/** Such as `sense-lens-2026-11-25.json`. */
export function dataFileName(date: Date): string {
	return `sense-lens-${date.toISOString().slice(0, 10)}.json`;
}

/** Reads a file of settings and corrections, or one of corrections alone. */
export function readDataFile(text: string): FileReading {
	let content: unknown;
	try {
		content = JSON.parse(text);
	} catch (cause) {
		return refuse({ kind: 'not-json', reason: cause instanceof Error ? cause.message : String(cause) });
	}
	return readContent(content);
}

const dateSchema = v.pipe(v.string(), v.isoTimestamp());

function readContent(content: unknown): FileReading {
	if (!isObject(content)) return refuse({ kind: 'wrong', where: '', found: content, expected: { kind: 'object' } });
	const { kind, version, date, settings, corrections }: Fields = { ...noFields, ...content };
	if (kind !== dataFileKind && kind !== correctionsKind) return refuse({ kind: 'other-kind', found: kind });
	if (typeof version === 'number' && Number.isSafeInteger(version) && version > dataFileVersion) return refuse({ kind: 'newer', version });
	const wrong = (where: string, found: unknown, expected: Expected) => refuse({ kind: 'wrong', where, found, expected });
	if (version !== dataFileVersion) return wrong('version', version, { kind: 'version' });
	if (!v.is(dateSchema, date)) return wrong('date', date, { kind: 'time' });
	const hasSettings = kind === dataFileKind;
	if (hasSettings && !isObject(settings)) return wrong('settings', settings, { kind: 'object' });
	if (hasSettings && Object.keys(settings as object).length > mostItems)
		return wrong('settings', settings, { kind: 'at-most', most: mostItems });
	if (!Array.isArray(corrections)) return wrong('corrections', corrections, { kind: 'list' });
	if (corrections.length > mostCorrections) return wrong('corrections', corrections, { kind: 'at-most', most: mostCorrections });
	const readCorrections = corrections.map(readCorrection);
	const { items, brokenKeys, broken } = hasSettings ? readItems(settings as Items) : { items: undefined, brokenKeys: [], broken: [] };
	return {
		ok: true,
		content: {
			items,
			brokenKeys,
			corrections: newestOfEach(readCorrections.flatMap((each) => (each.ok ? [each.correction] : []))),
			broken: [...broken, ...readCorrections.flatMap((each) => (each.ok ? [] : [each.broken]))],
		},
	};
}

type Fields = Readonly<Record<keyof typeof noFields, unknown>>;

/** Nothing of a prototype: a file without a field has none. */
const noFields = { kind: undefined, version: undefined, date: undefined, settings: undefined, corrections: undefined };

type CorrectionReading = { readonly ok: true; readonly correction: Correction } | { readonly ok: false; readonly broken: Broken };

function readCorrection(content: unknown, place: number): CorrectionReading {
	const result = v.safeParse(correctionSchema, content, { abortEarly: true });
	if (result.success) return { ok: true, correction: result.output };
	const [issue] = result.issues;
	const path = v.getDotPath(issue);
	// Counted from one, as people do.
	const where = `corrections ${place + 1}${path === null ? '' : `, ${path}`}`;
	return { ok: false, broken: { where, value: path === null ? content : issue.input, expected: { kind: 'correction' } } };
}

/** Of one text, only the newest correction stands. */
export function newestOfEach(corrections: readonly Correction[]): Correction[] {
	const newest = new Map<string, Correction>();
	for (const each of corrections) {
		const other = newest.get(each.id);
		if (!other || each.time > other.time) newest.set(each.id, each);
	}
	return [...newest.values()];
}

function isObject(content: unknown): content is Readonly<Record<string, unknown>> {
	return typeof content === 'object' && content !== null && !Array.isArray(content);
}

function refuse(problem: FileProblem): FileReading {
	return { ok: false, problem };
}
