import type { Glossary } from '../glossary/glossary.ts';
import { Sentence } from '../ui/sentence.tsx';
import { formatNumber } from '../wording/formats.ts';
import { say } from '../wording/words.ts';
import { jumpTo } from './jump.ts';
import { MarksSwitch } from './marks-switch.tsx';
import { PageCounts } from './page-counts.tsx';
import { type PageState, pageState } from './page-state.ts';
import { PageStrip } from './page-strip.tsx';
import { pageWords } from './page-words.ts';
import { SiteSwitch } from './site-switch.tsx';
import { SnoozeControl } from './snooze-control.tsx';
import { unreadableKind } from './unreadable-kind.ts';
import type { SubjectReport } from './use-page-report.ts';
import { useSettings } from './use-settings.ts';
import { useSnooze } from './use-snooze.ts';

interface PagePartProps {
	readonly glossary: Glossary;
	readonly report: SubjectReport | 'waiting';
}

/** What the page in front of the reader holds, and what can be switched there. */
export function PagePart({ glossary, report }: PagePartProps) {
	const settings = useSettings();
	const snooze = useSnooze();
	const isWaiting = report === 'waiting';
	const state: PageState = isWaiting ? { kind: 'reading', counted: 0, found: 0 } : pageState(report, { settings, snooze });
	const hasWords = !isWaiting && (state.kind === 'words' || state.kind === 'reading');
	return (
		<section class="page-part" id="section-page" aria-labelledby="section-page-title">
			<h2 class="heard" id="section-page-title">
				{say('popup.page.title')}
			</h2>
			<PageSummary glossary={glossary} state={state} counts={isWaiting ? new Map() : report.counts} isCounted={hasWords} />
			{hasWords && (
				<>
					<PageStrip glossary={glossary} ticks={report.ticks} onJump={(tick, isFinal) => void jumpTo(report.tab, tick, isFinal)} />
					<PageCounts glossary={glossary} counts={report.counts} />
				</>
			)}
			<div class="page-switches">
				{!isWaiting && settings && unreadableKind(report.address) === undefined && (
					<SiteSwitch settings={settings} address={report.address} />
				)}
				{/* Without a style there is nothing to hide. */}
				{hasWords && settings && settings.markStyle !== 'none' && <MarksSwitch tab={report.tab} />}
				{snooze && <SnoozeControl snooze={snooze} />}
			</div>
		</section>
	);
}

interface PageSummaryProps {
	readonly glossary: Glossary;
	readonly state: PageState;
	readonly counts: ReadonlyMap<string, number>;
	readonly isCounted: boolean;
}

function PageSummary({ glossary, state, counts, isCounted }: PageSummaryProps) {
	const words = pageWords(state, glossary);
	const isCounting = state.kind === 'reading' && state.counted < state.found;
	return (
		<>
			<div aria-live="polite">
				{isCounted && <PageTotal total={[...counts.values()].reduce((sum, count) => sum + count, 0)} />}
				{words && (
					<div class="page-words" data-testid="page-words" data-state={state.kind}>
						<p class="page-words-title">{words.title}</p>
						<p class="soft small">{words.advice}</p>
					</div>
				)}
			</div>
			{isCounting && (
				<progress class="page-progress" aria-label={say('popup.page.reading.title')} value={state.counted} max={state.found} />
			)}
		</>
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
