/** Copying from the popup: whatever is copied, one place tells of it. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { say } from '../wording/words.ts';

interface Told {
	readonly words: string;
	/** Counts the copies, so that the same words are told again. */
	readonly times: number;
}

type Copy = (text: string, done: string) => void;

const CopyContext = createContext<Copy>(() => undefined);

/** Copies a text, and tells so in the words of `done`; to be called while a click or a key is being answered. */
export const useCopy = (): Copy => useContext(CopyContext);

/** What is in it can copy. */
export function Copying({ children }: { readonly children: ComponentChildren }) {
	const [told, setTold] = useState<Told>({ words: '', times: 0 });
	const copy = (text: string, done: string) => {
		const tell = (words: string) => setTold(({ times }) => ({ words, times: times + 1 }));
		navigator.clipboard.writeText(text).then(
			() => tell(done),
			() => tell(say('popup.copy.failed')),
		);
	};
	return (
		<CopyContext.Provider value={copy}>
			{children}
			<div class="copied" role="status">
				{told.words !== '' && (
					<p key={told.times} class="copied-words" data-testid="copied" onAnimationEnd={() => setTold({ ...told, words: '' })}>
						{told.words}
					</p>
				)}
			</div>
		</CopyContext.Provider>
	);
}
