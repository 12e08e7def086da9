import { describe, expect, it } from 'vitest';
import { hardCodedWordsIn } from '../../support/hard-coded-words.ts';
import { isScript, readSourceFiles } from '../../support/source-files.ts';

describe('the interface', () => {
	it('shows and says nothing that is written into its code', () => {
		const files = readSourceFiles('src/popup', 'src/options', 'src/card', 'src/ui', 'entrypoints').filter(isScript);
		expect(files.flatMap(hardCodedWordsIn)).toEqual([]);
	});
});

describe('hardCodedWordsIn', () => {
	const wordsIn = (text: string) => hardCodedWordsIn({ path: 'src/ui/a.tsx', text: `const a = ${text};` });

	it.each([
		['<p>Close</p>', ['Close']],
		['<p>{count} words</p>', ['words']],
		["<p>{'Close'}</p>", ['Close']],
		["<p>{isOpen ? 'Close' : say('open')}</p>", ['Close']],
		["<p>{isOpen && 'Close'}</p>", ['Close']],
		["<p>{'Close ' + name}</p>", ['Close']],
		[`<p>{\`\${count} words\`}</p>`, ['words']],
		['<b title="Close" />', ['Close']],
		[`<b aria-label={\`Close \${name}\`} />`, ['Close']],
		["<b aria-label={isOpen ? 'Close' : 'Open'} />", ['Close', 'Open']],
		['<input placeholder="Search" />', ['Search']],
		["{ dotted: 'Dotted line' }", ['Dotted line']],
		["refuse('is on the list')", ['is on the list']],
		['<img alt="A lens" />', ['A lens']],
		['<Part title="Marks" />', ['Marks']],
		['<Action icon="pin" name="Pin" />', ['Pin']],
	])('finds what is written into %s', (text, words) => {
		expect(wordsIn(text)).toEqual(words.map((each) => `src/ui/a.tsx: ${each}`));
	});

	it.each([
		['<p>{say("card.close")}</p>'],
		['<p> · {count} %</p>'],
		['<b class="close" id="close" data-testid="close" role="status" lang="en" />'],
		['<b aria-label={say("card.close")} aria-live="polite" aria-describedby="definition" />'],
		['<input name="trigger" type="radio" value="hover" />'],
		['<Icon name="close" />'],
		["event.key === 'Enter'"],
		["new Map([['ArrowLeft', -1]])"],
		["fail(new Error('The page has no root'))"],
		["host.style.setProperty('inset', 'all: initial')"],
		['<code>storage.sync</code>'],
	])('passes %s', (text) => {
		expect(wordsIn(text)).toEqual([]);
	});
});
