/** Numbers, days and lists, as the language of the interface writes them. */
import { interfaceLanguage } from './language.ts';

/** Rounded to a whole one, and never "-0". */
export function formatNumber(number: number): string {
	return new Intl.NumberFormat(interfaceLanguage(), { maximumFractionDigits: 0, signDisplay: 'negative' }).format(number);
}

export function formatDay(day: Date): string {
	return new Intl.DateTimeFormat(interfaceLanguage(), { dateStyle: 'medium' }).format(day);
}

/** "a, b or c" */
export function formatChoice(items: readonly string[]): string {
	return new Intl.ListFormat(interfaceLanguage(), { type: 'disjunction' }).format(items);
}

/** "a, b, c" */
export function formatList(items: readonly string[]): string {
	return new Intl.ListFormat(interfaceLanguage(), { type: 'unit', style: 'short' }).format(items);
}

/** The time of day, as precise as a clock on a wall. */
export function formatTime(time: Date): string {
	return new Intl.DateTimeFormat(interfaceLanguage(), { timeStyle: 'short' }).format(time);
}

/** A day with its time of day. */
export function formatMoment(time: Date): string {
	return new Intl.DateTimeFormat(interfaceLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

/** @param size in bytes */
export function formatSize(size: number): string {
	const [unit, factor] = size < 1_000_000 ? (['kilobyte', 1_000] as const) : (['megabyte', 1_000_000] as const);
	return new Intl.NumberFormat(interfaceLanguage(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(size / factor);
}
