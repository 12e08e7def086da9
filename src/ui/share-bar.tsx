interface ShareBarProps {
	/** 0 to 1. */
	readonly share: number;
	/** A CSS colour; the accent where there is none. */
	readonly colour?: string;
}

/** A share as a small bar. Decoration: whoever uses it says the share in words beside it. */
export function ShareBar({ share, colour }: ShareBarProps) {
	return (
		<span class="share-bar" aria-hidden="true">
			<span style={{ inlineSize: `${Math.round(share * 100)}%`, ...(colour !== undefined && { background: colour }) }} />
		</span>
	);
}
