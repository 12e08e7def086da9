import { type Cells, type Section, toCells } from './cells.ts';

const columns = ['what', 'measured', 'budget', 'behind'] as const satisfies (keyof Cells)[];

export function printTable(sections: readonly Section[]): void {
	for (const { browser, title, rows } of sections) {
		console.log(`\n${title}: ${browser}`);
		const cells = rows.map(toCells);
		const widths = columns.map((column) => Math.max(...cells.map((cell) => cell[column].length)));
		for (const cell of cells)
			console.log(`  ${columns.map((column, place) => cell[column].padEnd(widths[place] ?? 0)).join('  ')}`.trimEnd());
	}
}
