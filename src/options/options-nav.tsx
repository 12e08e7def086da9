import { say } from '../wording/words.ts';
import { useCurrentPart } from './use-current-part.ts';

interface OptionsNavProps {
	readonly parts: readonly { readonly id: string; readonly title: string }[];
}

/** Links to the sections, with the one that is being read marked. */
export function OptionsNav({ parts }: OptionsNavProps) {
	const current = useCurrentPart(parts.map(({ id }) => id));
	return (
		<nav class="options-nav" aria-label={say('options.sections')}>
			<ul>
				{parts.map(({ id, title }) => (
					<li key={id}>
						<a href={`#${id}`} {...(id === current && { 'aria-current': 'location' })}>
							{title}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
