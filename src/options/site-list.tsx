import { say } from '../wording/words.ts';
import { siteName } from './site-entry.ts';

interface SiteListProps {
	readonly sites: readonly string[];
	onRemove(site: string): void;
}

export function SiteList({ sites, onRemove }: SiteListProps) {
	return (
		<ul class="site-list" data-testid="sites">
			{sites.map((site) => (
				<li key={site} data-site={site}>
					<bdi>{siteName(site)}</bdi>
					<button
						type="button"
						class="button button-quiet"
						aria-label={say('options.sites.removeSite', { site: siteName(site) })}
						onClick={() => onRemove(site)}
					>
						{say('options.sites.remove')}
					</button>
				</li>
			))}
		</ul>
	);
}
