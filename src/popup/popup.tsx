import { useEffect, useMemo } from 'preact/hooks';
import type { Comparison, Glossary } from '../glossary/glossary.ts';
import { ProductMark, productName } from '../ui/product.tsx';
import { browser } from '../webextension/browser.ts';
import { say } from '../wording/words.ts';
import { followAddress } from './anchors.ts';
import { ComparisonSections, comparisonSections } from './comparison-sections.tsx';
import { openForPrint } from './open-for-print.ts';
import { PagePart } from './page-part.tsx';
import { SearchBox } from './search-box.tsx';
import { SearchResults } from './search-results.tsx';
import { SectionNav } from './section-nav.tsx';
import { SentenceReading } from './sentence-reading.tsx';
import { usePageReport } from './use-page-report.ts';
import { useSearch } from './use-search.ts';

interface PopupProps {
	readonly glossary: Glossary;
	readonly comparison: Comparison;
}

const pageSection = { id: 'section-page', name: say('popup.sections.page') } as const;

/** The popup: what this page holds, a search, and the whole comparison. */
export function Popup({ glossary, comparison }: PopupProps) {
	const page = usePageReport();
	const search = useSearch(glossary, comparison);
	const hasPage = page !== 'none';
	const sections = useMemo(() => (hasPage ? [pageSection, ...comparisonSections] : comparisonSections), [hasPage]);
	useEffect(() => {
		const ending = new AbortController();
		followAddress(ending.signal);
		return () => ending.abort();
		// Again where the page part comes or goes, since it moves everything below it.
	}, [hasPage]);
	useEffect(() => {
		const ending = new AbortController();
		openForPrint(ending.signal);
		return () => ending.abort();
	}, []);
	return (
		<div class="popup">
			<header class="side">
				<Masthead />
				<div class="finder">
					<SearchBox search={search} />
					{!search.isOpen && <SectionNav sections={sections} />}
				</div>
			</header>
			<main class="content">
				{search.isOpen && search.sentence && <SentenceReading glossary={glossary} sentence={search.sentence} onOpenSense={search.goTo} />}
				{search.isOpen && <SearchResults glossary={glossary} search={search} />}
				<div hidden={search.isOpen}>
					{hasPage && <PagePart glossary={glossary} report={page} />}
					<ComparisonSections glossary={glossary} comparison={comparison} />
				</div>
			</main>
		</div>
	);
}

function Masthead() {
	return (
		<div class="masthead">
			<h1 class="brand">
				<ProductMark />
				{productName}
			</h1>
			<button type="button" class="button button-quiet" data-testid="open-options" onClick={() => void browser.runtime.openOptionsPage()}>
				{say('popup.settings')}
			</button>
		</div>
	);
}
