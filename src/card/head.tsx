import type { ComponentChildren } from 'preact';
import { say } from '../wording/words.ts';
import { Icon } from './icons.tsx';

interface CardHeadProps {
	readonly children: ComponentChildren;
	onClose(): void;
}

/** The first line of a view, with the button that closes the card. */
export function CardHead({ children, onClose }: CardHeadProps) {
	return (
		<header class="card-head">
			{children}
			<button type="button" class="card-icon-button card-close" aria-label={say('card.close')} onClick={onClose}>
				<Icon name="close" />
			</button>
		</header>
	);
}
