import { say } from '../wording/words.ts';
import { Icon, type IconName } from './icons.tsx';
import { MuteMenu } from './mute-menu.tsx';

export interface ActionRowProps {
	readonly canCorrect: boolean;
	readonly onPin: (() => void) | undefined;
	readonly isMuteOpen: boolean;
	readonly isMuted: boolean;
	/** What came of the last action, in a word or a sentence. */
	readonly told: string;
	onTold(told: string): void;
	onCorrect(): void;
	onCompare(): void;
	onCopy(): void;
	onMuteOpen(isOpen: boolean): void;
	onMuteSense(isMuted: boolean): void;
	onMuteSite(): void;
}

/** What the reader can do from here, in one quiet row; after muting, the way back instead. */
export function ActionRow(props: ActionRowProps) {
	const { isMuted, told, onMuteSense } = props;
	return (
		<footer class="card-foot">
			{!isMuted && <Actions {...props} />}
			<p class="card-told" role="status">
				{isMuted ? say('card.mute.done') : told}
			</p>
			{isMuted && (
				<button type="button" class="card-text-button" data-first onClick={() => onMuteSense(false)}>
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
