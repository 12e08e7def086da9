import { useEffect, useRef } from 'preact/hooks';
import { productName } from '../ui/product.tsx';
import { say } from '../wording/words.ts';
import type { SearchState } from './use-search.ts';
import { isToolbarWindow } from './window-kind.ts';

export const resultListId = 'search-results';

export function resultId(place: number): string {
	return `search-result-${place}`;
}

/** The search field: a combobox whose list is {@link resultListId}. */
export function SearchBox({ search }: { readonly search: SearchState }) {
	const { query, isOpen, chosen, matches } = search;
	const hasList = isOpen && matches.length > 0;
	const field = useRef<HTMLInputElement>(null);
	// Whoever opens the small window can type at once; a link leads the focus elsewhere.
	useEffect(() => {
		if (isToolbarWindow() && location.hash === '') field.current?.focus();
	}, []);
	return (
		<search class="search">
			<input
				ref={field}
				class="field search-field"
				type="search"
				// biome-ignore lint/a11y/noRedundantRoles: a search field is a combobox only where it says so
				role="combobox"
				// Preact's types give this role only to fields that could name a list of their own.
				list={undefined}
				data-testid="search"
				aria-label={say('popup.search.label', { product: productName })}
				aria-autocomplete="list"
				aria-expanded={hasList}
				aria-controls={resultListId}
				{...(hasList && chosen >= 0 ? { 'aria-activedescendant': resultId(chosen) } : {})}
				placeholder={say('popup.search.placeholder')}
				autocomplete="off"
				spellcheck={false}
				value={query}
				onInput={(event) => search.type(event.currentTarget.value)}
				onKeyDown={(event) => answerKey(event, search)}
			/>
		</search>
	);
}

function answerKey(event: KeyboardEvent, search: SearchState): void {
	// While a word is being composed, these keys belong to the input method.
	if (event.isComposing) return;
	if (event.key === 'ArrowDown') search.step(1);
	else if (event.key === 'ArrowUp') search.step(-1);
	else if (event.key === 'Enter') search.open(search.sentence ? search.chosen : Math.max(search.chosen, 0));
	// With nothing to clear, Escape is left to the browser, which closes the window.
	else if (event.key === 'Escape' && search.query !== '') search.clear();
	else return;
	event.preventDefault();
}
