/** Blocks of a text, written as plain text or as Markdown. */
export type Block =
	| { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
	/** `lead` stands out at its beginning. */
	| { readonly kind: 'paragraph'; readonly lead?: string; readonly text: string }
	| { readonly kind: 'list'; readonly items: readonly string[] }
	/** Rows as long as the head; the first cell of each names it. */
	| { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

export function toPlainText(blocks: readonly Block[]): string {
	return `${blocks.map(plainBlock).join('\n\n')}\n`;
}

export function toMarkdown(blocks: readonly Block[]): string {
	return `${blocks.map(markdownBlock).join('\n\n')}\n`;
}

function plainBlock(block: Block): string {
	switch (block.kind) {
		case 'heading':
			return block.level === 3 ? block.text : `${block.text}\n${(block.level === 1 ? '=' : '-').repeat(block.text.length)}`;
		case 'paragraph':
			return block.lead === undefined ? block.text : `${block.lead}: ${block.text}`;
		case 'list':
			return block.items.map((item) => `- ${item}`).join('\n');
		case 'table':
			return block.rows
				.map(([label, ...cells]) => [label, ...cells.map((cell, at) => `  ${block.head[at + 1]}: ${cell}`)].join('\n'))
				.join('\n');
	}
}

function markdownBlock(block: Block): string {
	switch (block.kind) {
		case 'heading':
			return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
		case 'paragraph':
			return block.lead === undefined ? escapeMarkdown(block.text) : `**${escapeMarkdown(block.lead)}:** ${escapeMarkdown(block.text)}`;
		case 'list':
			return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
		case 'table':
			return [block.head, block.head.map(() => '---'), ...block.rows].map((cells) => `| ${cells.map(tableCell).join(' | ')} |`).join('\n');
	}
}

const tableCell = (text: string): string => (text === '---' ? text : escapeMarkdown(text));

/** What CommonMark and the tables of GitHub would take for markup: inside a line, and at its beginning. */
function escapeMarkdown(text: string): string {
	return text
		.replace(/\s*\n\s*/g, ' ')
		.replace(/[\\`*_[\]<>|~&]/g, '\\$&')
		.replace(/^(?:[#+=-]|\d+(?=[.)]))/, (sign) => (/^\d/.test(sign) ? sign : `\\${sign}`))
		.replace(/^(\d+)([.)])/, '$1\\$2');
}
