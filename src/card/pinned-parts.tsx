/** What a pinned card has besides the card that it was. */
import { Icon } from './icons.tsx';
import { words } from './words.ts';

/** For keys; with a pointer the whole head is the handle. */
export function Grip() {
	return (
		<button type="button" class="card-icon-button pinned-grip" aria-label={words.move}>
			<Icon name="grip" />
		</button>
	);
}

export interface FootProps {
	readonly isFolded: boolean;
	/** Others are pinned as well. */
	readonly hasOthers: boolean;
	onFold(isFolded: boolean): void;
	onArrange(): void;
	onCloseAll(): void;
}

/** Unfolds the card, and says what can be done with all that are pinned. */
export function Foot({ isFolded, hasOthers, onFold, onArrange, onCloseAll }: FootProps) {
	return (
		<footer class="pinned-foot">
			<button type="button" class="pinned-fold" aria-expanded={!isFolded} onClick={() => onFold(!isFolded)}>
				{isFolded ? words.more : words.less}
				<Icon name="forward" />
			</button>
			{hasOthers && (
				<>
					<button type="button" class="pinned-arrange" onClick={onArrange}>
						{words.sideBySide}
					</button>
					<button type="button" class="pinned-close-all" onClick={onCloseAll}>
						{words.closeAll}
					</button>
				</>
			)}
		</footer>
	);
}
