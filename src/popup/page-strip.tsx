import { useState } from 'preact/hooks';
import type { Glossary } from '../glossary/glossary.ts';
import type { PageTick } from '../messaging/page-report.ts';
import { groupColour } from '../ui/group-colour.ts';
import { shareWords } from '../ui/sureness.ts';
import { formatNumber } from '../wording/formats.ts';
import { say } from '../wording/words.ts';
import { type DrawnTick, drawTicks, inPageOrder, nearestTick, stripPlaces } from './strip-ticks.ts';

interface PageStripProps {
	readonly glossary: Glossary;
	readonly ticks: readonly PageTick[];
	/** Goes to a word on the page. `isFinal` where the reader chose it, and not only passes it on the way. */
	onJump(tick: PageTick, isFinal: boolean): void;
}

/** Where the words stand on the page, its top at the start: a list to walk along, of which the present word alone is in the document. */
export function PageStrip({ glossary, ticks, onJump }: PageStripProps) {
	const words = inPageOrder(ticks);
	const [chosen, setChosen] = useState<PageTick>();
	const place = Math.max(0, chosen === undefined ? 0 : words.findIndex((word) => isSame(word, chosen)));
	const word = words[place];
	if (!word) return null;
	const go = (to: number, isFinal: boolean) => {
		const next = words[Math.min(Math.max(to, 0), words.length - 1)];
		if (!next) return;
		setChosen(next);
		onJump(next, isFinal);
	};
	const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
		const to = placeForKey(event, place, words.length);
		if (to === undefined) return;
		event.preventDefault();
		go(to, event.key === 'Enter' || event.key === ' ');
	};
	return (
		<div
			class="strip"
			role="listbox"
			tabIndex={0}
			data-testid="strip"
			aria-label={say('popup.strip.label')}
			aria-orientation="horizontal"
			aria-activedescendant={`strip-word-${place}`}
			onKeyDown={onKeyDown}
			onClick={(event) => go(nearestTick(words, placeOfClick(event)), true)}
		>
			{drawTicks(words).map((tick) => (
				<Tick key={tick.from} glossary={glossary} tick={tick} />
			))}
			<span
				key={place}
				class="strip-word"
				role="option"
				tabIndex={-1}
				id={`strip-word-${place}`}
				data-testid="strip-word"
				aria-selected={chosen !== undefined}
				aria-posinset={place + 1}
				aria-setsize={words.length}
				aria-label={wordsOf(word, place, words.length, glossary)}
				style={{ insetInlineStart: `${word.at * 100}%` }}
			/>
		</div>
	);
}

function Tick({ glossary, tick: { from, length, groups } }: { readonly glossary: Glossary; readonly tick: DrawnTick }) {
	const per = 100 / stripPlaces;
	return (
		<span class="strip-tick" aria-hidden="true" style={{ insetInlineStart: `${from * per}%`, inlineSize: `${length * per}%` }}>
			{groups.map(({ group, share }) => (
				<span key={group} style={{ flexGrow: share, background: groupColour(glossary, group) }} />
			))}
		</span>
	);
}

function wordsOf({ group, at }: PageTick, place: number, count: number, glossary: Glossary): string {
	const name = glossary.group(group)?.name ?? group;
	return say('popup.strip.word', { group: name, place: formatNumber(place + 1), count: formatNumber(count), share: shareWords(at) });
}

/** Which word a key leads to; `undefined` for one that means nothing here. */
function placeForKey(
	{ key, currentTarget }: KeyboardEvent & { currentTarget: HTMLElement },
	place: number,
	count: number,
): number | undefined {
	const isRightToLeft = getComputedStyle(currentTarget).direction === 'rtl';
	switch (key) {
		case 'ArrowDown':
		case isRightToLeft ? 'ArrowLeft' : 'ArrowRight':
			return place + 1;
		case 'ArrowUp':
		case isRightToLeft ? 'ArrowRight' : 'ArrowLeft':
			return place - 1;
		case 'Home':
			return 0;
		case 'End':
			return count - 1;
		case 'Enter':
		case ' ':
			return place;
		default:
			return undefined;
	}
}

/** 0 at the top of the page, 1 at its end. */
function placeOfClick({ clientX, currentTarget }: MouseEvent & { currentTarget: HTMLElement }): number {
	const { left, width } = currentTarget.getBoundingClientRect();
	const share = (clientX - left) / width;
	return getComputedStyle(currentTarget).direction === 'rtl' ? 1 - share : share;
}

const isSame = (a: PageTick, b: PageTick): boolean => a.frame === b.frame && a.id === b.id;
