import type { Glossary } from '../glossary/glossary.ts';
import { siteOf } from '../settings/site-pattern.ts';
import { Sentence } from '../ui/sentence.tsx';
import { formatNumber } from '../wording/formats.ts';
import { say } from '../wording/words.ts';
import { GroupCounts } from './group-counts.tsx';
import { pageWords } from './page-words.ts';
import { SiteSwitch } from './site-switch.tsx';
import type { SubjectReport } from './use-page-report.ts';

interface PagePartProps {
	readonly glossary: Glossary;
	readonly report: SubjectReport | 'waiting';
}

const notKnownYet: SubjectReport = { status: 'reading', counts: new Map(), counted: 0, found: 0, ticks: [], address: '' };

/** What the page in front of the reader holds. */
export function PagePart({ glossary, report }: PagePartProps) {
	const { status, address, counts, counted, found } = report === 'waiting' ? notKnownYet : report;
	const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
	const words = pageWords({ status, total, counted, found }, glossary);
	const isCounted = (status === 'ready' || status === 'reading') && report !== 'waiting';
	return (
		<section class="page-part" id="section-page" aria-labelledby="section-page-title">
			<h2 class="heard" id="section-page-title">
				{say('popup.page.title')}
			</h2>
			<div aria-live="polite">
				{isCounted && <PageTotal total={total} />}
				{words && (
					<div class="page-words" data-status={status}>
						<p class="page-words-title">{words.title}</p>
						<p class="soft small">{words.advice}</p>
					</div>
				)}
			</div>
			{isCounted && <GroupCounts glossary={glossary} counts={counts} />}
			{siteOf(address) !== undefined && <SiteSwitch address={address} />}
		</section>
	);
}

function PageTotal({ total }: { readonly total: number }) {
	return (
		<p class="page-total">
			<Sentence
				of="popup.page.total"
				parts={{
					count: (
						<span class="page-total-number" data-testid="page-total">
							{formatNumber(total)}
						</span>
					),
				}}
				between={(words) => <span class="soft">{words}</span>}
			/>
		</p>
	);
}
