import type { ComponentChildren } from 'preact';
import { Icon } from './icons.tsx';
import { words } from './words.ts';

interface CardHeadProps {
	readonly children: ComponentChildren;
	onClose(): void;
}

/** The first line of a view, with the button that closes the card. */
export function CardHead({ children, onClose }: CardHeadProps) {
	return (
		<header class="card-head">
			{children}
			<button type="button" class="card-icon-button card-close" aria-label={words.close} onClick={onClose}>
				<Icon name="close" />
			</button>
		</header>
	);
}
