import type { ComponentChildren } from 'preact';
import type { Sample } from '../glossary/sample.ts';
import type { CommandName } from '../messaging/messages.ts';
import { ProductMark, productName } from '../ui/product.tsx';
import { say } from '../wording/words.ts';
import { keyNames } from './key-names.ts';
import { SampleText } from './sample-text.tsx';
import { useCommandKeys } from './use-command-keys.ts';

/** The first page a reader sees: what this is, and a text to try it on. The lens itself is started beside it. */
export function Welcome({ sample }: { readonly sample: Sample }) {
	return (
		<div class="welcome">
			<header>
				<p class="brand">
					<ProductMark />
					{productName}
				</p>
				<h1>{say('welcome.title')}</h1>
				<p class="welcome-what">{say('welcome.what', { product: productName })}</p>
			</header>
			<main>
				<Part id="try" title={say('welcome.try.title')}>
					<p class="soft">{say('welcome.try.advice')}</p>
					<SampleText sample={sample} />
				</Part>
				<div class="welcome-more">
					<Part id="keys" title={say('welcome.keys.title')}>
						<Keys />
					</Part>
					<Part id="places" title={say('welcome.places.title')}>
						<p>{say('welcome.places.popup')}</p>
						<p class="welcome-links">
							<a href="/popup.html">{say('welcome.places.comparison')}</a>
							<a href="/options.html">{say('welcome.places.settings')}</a>
						</p>
					</Part>
					<Part id="privacy" title={say('welcome.privacy.title')}>
						<p>{say('welcome.privacy.text', { product: productName })}</p>
					</Part>
				</div>
			</main>
		</div>
	);
}

function Part({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ComponentChildren }) {
	return (
		<section class={`welcome-part welcome-${id}`} aria-labelledby={`welcome-${id}`}>
			<h2 id={`welcome-${id}`}>{title}</h2>
			{children}
		</section>
	);
}

const commands: readonly { readonly name: CommandName; readonly words: string }[] = [
	{ name: 'next-occurrence', words: say('welcome.keys.next') },
	{ name: 'previous-occurrence', words: say('welcome.keys.previous') },
	{ name: 'enter-card', words: say('welcome.keys.enter') },
];

function Keys() {
	const keys = useCommandKeys();
	return (
		<dl class="welcome-key-list">
			{commands.map(({ name, words }) => {
				const shortcut = keys.get(name);
				return (
					<div key={name} data-command={name}>
						<dt>{shortcut ? keyNames(shortcut).map((key) => <kbd key={key}>{key}</kbd>) : <i>{say('welcome.keys.none')}</i>}</dt>
						<dd>{words}</dd>
					</div>
				);
			})}
			<div>
				<dt>
					<kbd>{say('welcome.keys.escape')}</kbd>
				</dt>
				<dd>{say('welcome.keys.close')}</dd>
			</div>
		</dl>
	);
}
