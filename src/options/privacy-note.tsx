import { productName } from '../ui/product.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { say } from '../wording/words.ts';

/** What is kept, and that nothing else is. */
export function PrivacyNote() {
	return (
		<ul class="privacy">
			<li>
				<Sentence of="options.privacy.kept" parts={{ product: productName, storage: <code>storage.sync</code> }} />
			</li>
			<li>{say('options.privacy.pages')}</li>
			<li>{say('options.privacy.network', { product: productName })}</li>
		</ul>
	);
}
