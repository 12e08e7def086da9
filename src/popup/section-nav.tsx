import { useEffect, useState } from 'preact/hooks';
import { say } from '../wording/words.ts';

export interface Section {
	/** Id of its element. */
	readonly id: string;
	readonly name: string;
}

/** Links to the sections; the one being read is told. */
export function SectionNav({ sections }: { readonly sections: readonly Section[] }) {
	const current = useSectionInView(sections);
	return (
		<nav class="section-nav" aria-label={say('popup.sections.label')}>
			<ul>
				{sections.map(({ id, name }) => (
					<li key={id}>
						<a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
							{name}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}

function useSectionInView(sections: readonly Section[]): string | undefined {
	const [current, setCurrent] = useState(sections[0]?.id);
	useEffect(() => {
		const observer = new IntersectionObserver(
			(entries) => {
				const entered = entries.find(({ isIntersecting }) => isIntersecting);
				if (entered) setCurrent(entered.target.id);
			},
			// A thin band below the bar that sticks to the top: the section that crosses it is the one being read.
			{ rootMargin: '-30% 0px -69% 0px' },
		);
		for (const { id } of sections) {
			const element = document.getElementById(id);
			if (element) observer.observe(element);
		}
		return () => observer.disconnect();
	}, [sections]);
	return current;
}
