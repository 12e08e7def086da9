import { useState } from 'preact/hooks';
import { sendToBackground } from '../messaging/send.ts';
import { say } from '../wording/words.ts';
import { reasonOf } from './reason.ts';
import { SwitchRow } from './switch-row.tsx';
import { useMarksHidden } from './use-marks-hidden.ts';

/** Hides the marks of this page until the reader goes to another one, or shows them. */
export function MarksSwitch({ tab }: { readonly tab: number }) {
	const areHidden = useMarksHidden(tab);
	const [problem, setProblem] = useState('');
	if (areHidden === undefined) return null;
	const store = (areShown: boolean, putBack: () => void) => {
		setProblem('');
		sendToBackground({ type: 'show-marks', tab, areShown }).catch((cause: unknown) => {
			putBack();
			setProblem(say('popup.site.notSaved', { reason: reasonOf(cause) }));
		});
	};
	return (
		<SwitchRow testId="marks-switch" isOn={!areHidden} problem={problem} onChange={store}>
			{say('popup.marks.show')}
		</SwitchRow>
	);
}
