/** The comparison as popup and options ship it, checked at build like the terms. Kept apart so that pages never carry it. */
import type { Comparison } from './glossary.ts';

const files = import.meta.glob('../../data/comparison/*.json', { eager: true, import: 'default' });

const byName = Object.fromEntries(Object.entries(files).map(([path, content]) => [path.replace(/^.*\/|\.json$/g, ''), content]));

export const bundledComparison = byName as unknown as Comparison;
