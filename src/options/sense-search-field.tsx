import { useRef } from 'preact/hooks';
import type { SenseSearchResult } from '../glossary/sense-search.ts';
import { formatNumber } from '../wording/formats.ts';
import { say } from '../wording/words.ts';

interface SenseSearchFieldProps {
	readonly query: string;
	readonly result: SenseSearchResult;
	onType(query: string): void;
	/** Goes on to what was found. */
	onLeave(): void;
}

/** The search over the tree: Escape empties it, Enter or the arrow downwards goes to the first box that it left. */
export function SenseSearchField({ query, result, onType, onLeave }: SenseSearchFieldProps) {
	const field = useRef<HTMLInputElement>(null);
	const press = (event: KeyboardEvent) => {
		if (event.key === 'Escape') onType('');
		else if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
		else return;
		event.preventDefault();
	};
	const clear = () => {
		onType('');
		field.current?.focus();
	};
	return (
		<search class="sense-search">
			<label for="sense-search">{say('options.senses.search.label')}</label>
			<input
				ref={field}
				id="sense-search"
				class="field"
				type="search"
				autocomplete="off"
				spellcheck={false}
				placeholder={say('options.senses.search.placeholder')}
				data-testid="sense-search"
				value={query}
				onInput={(event) => onType(event.currentTarget.value)}
				onKeyDown={press}
			/>
			{query !== '' && (
				<button type="button" class="button button-quiet" data-testid="sense-search-clear" onClick={clear}>
					{say('options.senses.search.clear')}
				</button>
			)}
			<p role="status" class="sense-search-told soft small" data-testid="sense-search-count">
				{query.trim() !== '' && describeResult(query.trim(), result)}
			</p>
		</search>
	);
}

function describeResult(query: string, { groups, isAlike }: SenseSearchResult): string {
	if (groups.size === 0) return say('options.senses.search.nothing', { query });
	const inGroups = say('options.senses.search.groups', groups.size, { count: formatNumber(groups.size) });
	const senses = [...groups.values()].reduce((sum, group) => sum + group.senses.size, 0);
	const found =
		senses === 0
			? say('options.senses.search.onlyGroups', { groups: inGroups })
			: say('options.senses.search.found', senses, { count: formatNumber(senses), groups: inGroups });
	return isAlike ? `${say('options.senses.search.alike')} ${found}` : found;
}
