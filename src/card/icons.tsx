/** Lines in a box of 16 by 16, drawn 1.5 wide with round ends. */
const lines = {
	close: 'M4 4l8 8m0-8l-8 8',
	back: 'M10 3L5 8l5 5',
	forward: 'M6 3l5 5-5 5',
	pin: 'M5.5 2.5h5M6.2 2.5l-.4 4-2.3 2.4v1.4h9V8.9l-2.3-2.4-.4-4M8 10.3v3.7',
	exchange: 'M2.5 5.5h10M9.8 2.8l2.7 2.7-2.7 2.7M13.5 10.8h-10M6.2 8.1l-2.7 2.7 2.7 2.7',
	columns: 'M2.5 3h11v10h-11zM8 3v10M4.6 6h1.4M4.6 8.5h1.4M10 6h1.4M10 8.5h1.4',
	copy: 'M6 5.5h7.5v8H6zM10.5 5.5v-3h-8v8H6',
	grip: 'M6 3.5h.01M6 8h.01M6 12.5h.01M10 3.5h.01M10 8h.01M10 12.5h.01',
	hide: 'M1.8 8C3.4 5.3 5.5 4 8 4s4.6 1.3 6.2 4c-1.6 2.7-3.7 4-6.2 4S3.4 10.7 1.8 8zM3 13.3L13 2.7',
	done: 'M3 8.5l3.3 3.3L13 4.5',
} as const;

export type IconName = keyof typeof lines;

/** Decoration: what carries it has a name of its own. */
export function Icon({ name }: { readonly name: IconName }) {
	return (
		<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
			<path d={lines[name]} />
		</svg>
	);
}
