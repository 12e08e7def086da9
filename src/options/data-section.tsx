import type { Glossary } from '../glossary/glossary.ts';
import { productName } from '../ui/product.tsx';
import { say } from '../wording/words.ts';
import { DataBackups } from './data-backups.tsx';
import { DataReset } from './data-reset.tsx';
import { DataStores } from './data-stores.tsx';
import { DataTransfer } from './data-transfer.tsx';
import { useDataAction } from './use-data-action.ts';
import { useStoredData } from './use-stored-data.ts';

/** What is stored and where, to be taken away, brought back, restored, and brought back to how it was at first. */
export function YourData({ glossary }: { readonly glossary: Glossary }) {
	const { stored, problem } = useStoredData();
	const actions = useDataAction();
	return (
		<div class="your-data">
			<p class="soft">{say('yourData.intro', { product: productName })}</p>
			{problem !== '' && (
				<p class="problem" role="alert">
					{say('yourData.unread', { reason: problem })}
				</p>
			)}
			{stored && (
				<>
					<DataStores stored={stored} glossary={glossary} />
					<DataTransfer stored={stored} glossary={glossary} actions={actions} />
					<DataBackups stored={stored} actions={actions} />
					<DataReset stored={stored} actions={actions} />
				</>
			)}
			<p>
				<a href="/welcome.html" data-testid="welcome">
					{say('yourData.welcome')}
				</a>
			</p>
		</div>
	);
}
