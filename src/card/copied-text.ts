import type { Glossary } from '../glossary/glossary.ts';
import { productName } from '../ui/product.tsx';
import type { CardContent } from './content.ts';

/** The definition with its source, as plain text: what it says, where it was read, and where it comes from. */
export function copiedText({ word, group, sense, quote, page }: CardContent, glossary: Glossary): string {
	const grammar = [sense.partOfSpeech, ...sense.labels].join(', ');
	return [
		`${word} (${grammar}): ${glossary.group(group)?.name ?? group}`,
		sense.definition,
		'',
		`“${quote.text}”`,
		[page.title, page.address].filter((part) => part !== '').join(', '),
		'',
		`${productName}, ${sense.id}`,
	].join('\n');
}
