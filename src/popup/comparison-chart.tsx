import type { Comparison } from '../glossary/glossary.ts';
import { inEnglish, inInterfaceLanguage } from '../wording/language.ts';
import { say } from '../wording/words.ts';
import { CopyLink } from './copy-link.tsx';

/** The comparison at a glance: one row per aspect, one column per side. */
export function ComparisonChart({ comparison: { chart, summary } }: { readonly comparison: Comparison }) {
	return (
		<table class="chart" {...inEnglish()}>
			<caption class="heard" {...inInterfaceLanguage()}>
				{say('popup.compare.chart')}
			</caption>
			<thead>
				<tr>
					<td />
					{summary.sides.map((side) => (
						<th key={side} scope="col" class="side-name">
							{side}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{chart.map(({ id, label, cells }) => (
					<tr key={id} id={id}>
						<th scope="row">
							{label} <CopyLink anchor={id} name={label} />
						</th>
						{cells.map((cell) => (
							<td key={cell}>{cell}</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}
