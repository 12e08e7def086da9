/** The whole comparison as a text to take elsewhere: the same blocks, written plainly or as Markdown. */
import type { Comparison, Glossary, Term } from '../glossary/glossary.ts';
import { productName } from '../ui/product.tsx';
import { say } from '../wording/words.ts';
import { type Block, toMarkdown, toPlainText } from './text-blocks.ts';

export function comparisonText(comparison: Comparison, glossary: Glossary): string {
	return toPlainText(blocksOf(comparison, glossary));
}

export function comparisonMarkdown(comparison: Comparison, glossary: Glossary): string {
	return toMarkdown(blocksOf(comparison, glossary));
}

/** In the order of the screen. */
function blocksOf(comparison: Comparison, glossary: Glossary): Block[] {
	const { summary, chart, differences, pairs, questions } = comparison;
	const [left, right] = summary.sides.map(capital) as [string, string];
	return [
		{ kind: 'heading', level: 1, text: say('popup.compare.title', { left, right: summary.sides[1] }) },
		{ kind: 'paragraph', text: summary.text },
		{ kind: 'table', head: ['', left, right], rows: chart.map(({ label, cells }) => [label, ...cells]) },
		{ kind: 'heading', level: 2, text: say('popup.compare.differences') },
		...differences.flatMap(({ title, text }): Block[] => [
			{ kind: 'heading', level: 3, text: title },
			{ kind: 'paragraph', text },
		]),
		...joiningTerms(glossary, comparison).flatMap((term): Block[] => [
			{ kind: 'heading', level: 2, text: capital(term.term) },
			...term.senses.flatMap((sense) => senseBlocks(sense.id, glossary)),
		]),
		{ kind: 'heading', level: 2, text: say('popup.sections.pairs') },
		...pairs.flatMap(({ title, senses }): Block[] => [
			{ kind: 'heading', level: 3, text: title },
			...senses.flatMap((sense) => senseBlocks(sense, glossary)),
		]),
		{ kind: 'heading', level: 2, text: say('popup.sections.questions') },
		...questions.flatMap(({ question, answer }): Block[] => [
			{ kind: 'heading', level: 3, text: question },
			{ kind: 'paragraph', text: answer },
		]),
		{ kind: 'paragraph', text: productName },
	];
}

/** Terms that are no side of the comparison, and belong to both. */
export function joiningTerms(glossary: Glossary, { summary }: Comparison): Term[] {
	return glossary.terms.filter(({ term }) => !summary.sides.includes(term));
}

function senseBlocks(id: string, glossary: Glossary): Block[] {
	const sense = glossary.sense(id);
	if (!sense) return [];
	const head = [glossary.termOfSense(id)?.term ?? '', glossary.group(sense.group)?.name ?? ''].map(capital).join(' – ');
	return [
		{ kind: 'paragraph', lead: head, text: sense.definition },
		{ kind: 'list', items: sense.examples },
	];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
