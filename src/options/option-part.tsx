import type { ComponentChildren } from 'preact';

interface OptionPartProps {
	/** The anchor of its link. */
	readonly id: string;
	readonly title: string;
	/** What can be chosen here, in a sentence. */
	readonly intro?: string;
	readonly children: ComponentChildren;
}

/** A section of the page. */
export function OptionPart({ id, title, intro, children }: OptionPartProps) {
	return (
		<section class="option-part" id={id} aria-labelledby={`${id}-title`}>
			<h2 id={`${id}-title`}>{title}</h2>
			{intro !== undefined && <p class="option-intro soft">{intro}</p>}
			{children}
		</section>
	);
}
