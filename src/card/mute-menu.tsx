import { say } from '../wording/words.ts';
import { Action, type ActionRowProps } from './action-row.tsx';

interface MuteMenuProps extends Pick<ActionRowProps, 'isMuteOpen' | 'onMuteOpen' | 'onMuteSense' | 'onMuteSite'> {
	onReach(): void;
}

/** The action with two ways to go. They lie over the card and move nothing; the focus leaving them closes them. */
export function MuteMenu({ isMuteOpen, onMuteOpen, onMuteSense, onMuteSite, onReach }: MuteMenuProps) {
	const onFocusOut = ({ currentTarget, relatedTarget }: FocusEvent) => {
		if (isMuteOpen && !(currentTarget as Element).contains(relatedTarget as Element | null)) onMuteOpen(false);
	};
	return (
		<div class="card-mute" onFocusOut={onFocusOut}>
			{isMuteOpen && (
				<div class="card-menu">
					<button type="button" data-first onClick={onMuteSense}>
						{say('card.mute.sense')}
					</button>
					<button type="button" onClick={onMuteSite}>
						{say('card.mute.site')}
					</button>
				</div>
			)}
			<Action
				icon="hide"
				name={say('card.mute.title')}
				opens="mute"
				isExpanded={isMuteOpen}
				onPress={() => onMuteOpen(!isMuteOpen)}
				onReach={onReach}
			/>
		</div>
	);
}
