/** What a pinned card has besides the card that it was. */
import { say } from '../wording/words.ts';
import { Icon } from './icons.tsx';

/** For keys; with a pointer the whole head is the handle. */
export function Grip() {
	return (
		<button type="button" class="card-icon-button pinned-grip" aria-label={say('card.pinned.move')}>
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
				{isFolded ? say('card.pinned.more') : say('card.pinned.less')}
				<Icon name="forward" />
			</button>
			{hasOthers && (
				<>
					<button type="button" class="pinned-arrange" onClick={onArrange}>
						{say('card.pinned.sideBySide')}
					</button>
					<button type="button" class="pinned-close-all" onClick={onCloseAll}>
						{say('card.pinned.closeAll')}
					</button>
				</>
			)}
		</footer>
	);
}
