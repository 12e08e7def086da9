import { productName } from '../ui/product.tsx';

/** What is kept, and that nothing else is. */
export function PrivacyNote() {
	return (
		<ul class="privacy">
			<li>
				{productName} keeps the settings and the corrections on this page, and nothing else. Your browser stores the settings (in{' '}
				<code>storage.sync</code>) and, if you let it synchronise, carries them to your other devices. Corrections stay on this one.
			</li>
			<li>Pages are read on your computer, at the moment you look at them. Of a page you correct nothing on, nothing is kept.</li>
			<li>{productName} makes no network request, ever: nothing is sent to us or to anybody.</li>
		</ul>
	);
}
