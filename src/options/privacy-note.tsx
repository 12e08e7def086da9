import { productName } from '../ui/product.tsx';

/** What is kept, and that nothing else is. */
export function PrivacyNote() {
	return (
		<ul class="privacy">
			<li>
				{productName} keeps the settings on this page and nothing else. Your browser stores them (in <code>storage.sync</code>) and, if you
				let it synchronise, carries them to your other devices.
			</li>
			<li>Pages are read on your computer, at the moment you look at them. Nothing of a page is kept.</li>
			<li>{productName} makes no network request, ever: nothing is sent to us or to anybody.</li>
		</ul>
	);
}
