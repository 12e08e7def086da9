import { say } from '../wording/words.ts';
import { Icon, type IconName } from './icons.tsx';
import { MuteMenu } from './mute-menu.tsx';

export interface ActionRowProps {
	readonly canCorrect: boolean;
	readonly onPin: (() => void) | undefined;
	readonly isMuteOpen: boolean;
	/** Why the word is not marked any more, which the reader can take back. */
	readonly unmarked: 'muted' | 'noUse' | undefined;
	/** What came of the last action, in a word or a sentence. */
	readonly told: string;
	onTold(told: string): void;
	onCorrect(): void;
	onCompare(): void;
	onCopy(): void;
	onMuteOpen(isOpen: boolean): void;
	onMuteSense(): void;
	onMuteSite(): void;
	onUndo(): void;
}

const unmarkedWords = (by: 'muted' | 'noUse'): string => (by === 'muted' ? say('card.mute.done') : say('card.correction.noUse'));

/** What the reader can do from here, in one quiet row; where the word is not marked any more, the way back instead. */
export function ActionRow(props: ActionRowProps) {
	const { unmarked, told, onUndo } = props;
	return (
		<footer class="card-foot">
			{!unmarked && <Actions {...props} />}
			<p class="card-told" role="status">
				{told || (unmarked && unmarkedWords(unmarked))}
			</p>
			{unmarked && (
				<button type="button" class="card-text-button" data-first onClick={onUndo}>
					{say('card.mute.undo')}
				</button>
			)}
		</footer>
	);
}

function Actions({ canCorrect, onPin, onTold, onCorrect, onCompare, onCopy, ...mute }: ActionRowProps) {
	const isCopied = mute.told === say('card.actions.copied');
	const forget = () => onTold('');
	return (
		// What was told makes room for the name of the next action.
		<div class="card-actions" onPointerLeave={forget}>
			{onPin && <Action icon="pin" name={say('card.actions.pin')} onPress={onPin} onReach={forget} />}
			{canCorrect && <Action icon="exchange" name={say('card.actions.notThisSense')} opens="choice" onPress={onCorrect} onReach={forget} />}
			<Action icon="columns" name={say('card.actions.compare')} onPress={onCompare} onReach={forget} />
			<Action icon={isCopied ? 'done' : 'copy'} name={say('card.actions.copy')} onPress={onCopy} onReach={forget} />
			<MuteMenu {...mute} onReach={forget} />
		</div>
	);
}

interface ActionProps {
	readonly icon: IconName;
	readonly name: string;
	/** What opens in the card: its button gets the focus back. */
	readonly opens?: string;
	readonly isExpanded?: boolean;
	onPress(): void;
	/** The pointer or the focus has come to the button. */
	onReach(): void;
}

/** An icon whose name is written at the end of the row while it is pointed at or focused, and below it on touch screens. */
export function Action({ icon, name, opens, isExpanded, onPress, onReach }: ActionProps) {
	return (
		<button
			type="button"
			class="card-icon-button card-action"
			data-opens={opens}
			aria-expanded={isExpanded}
			onClick={onPress}
			onPointerEnter={onReach}
			onFocus={onReach}
		>
			<Icon name={icon} />
			<span class="card-tip">{name}</span>
		</button>
	);
}
