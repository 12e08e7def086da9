import { useEffect, useRef, useState } from 'preact/hooks';
import { endSnooze, type Snooze, startSnooze } from '../settings/snooze.ts';
import { formatTime } from '../wording/formats.ts';
import { say } from '../wording/words.ts';
import { reasonOf } from './reason.ts';

/** Begins a snooze from all marks, on every site, or ends it. */
export function SnoozeControl({ snooze }: { readonly snooze: Snooze }) {
	const [problem, setProblem] = useState('');
	const group = useRef<HTMLFieldSetElement>(null);
	const isOurs = useRef(false);
	const { kind } = snooze;
	// The pressed button goes with what it began or ended: the focus stays where it was.
	useEffect(() => {
		if (isOurs.current) group.current?.querySelector('button')?.focus();
		isOurs.current = false;
	}, [kind]);
	const store = (writing: Promise<void>) => {
		setProblem('');
		isOurs.current = true;
		writing.catch((cause: unknown) => {
			isOurs.current = false;
			setProblem(say('popup.site.notSaved', { reason: reasonOf(cause) }));
		});
	};
	return (
		<>
			<fieldset ref={group} class="snooze" aria-labelledby="snooze-title">
				<span id="snooze-title" class="snooze-title" role="status">
					{snooze.kind === 'none' ? say('popup.snooze.title') : snoozeWords(snooze)}
				</span>
				{kind === 'none' ? (
					<span class="snooze-choices">
						<button type="button" class="button" data-testid="snooze-hour" onClick={() => store(startSnooze('hour', Date.now()))}>
							{say('popup.snooze.hour')}
						</button>
						<button
							type="button"
							class="button"
							data-testid="snooze-restart"
							onClick={() => store(startSnooze('until-restart', Date.now()))}
						>
							{say('popup.snooze.restart')}
						</button>
					</span>
				) : (
					<button type="button" class="button" data-testid="snooze-end" onClick={() => store(endSnooze())}>
						{say('popup.snooze.end')}
					</button>
				)}
			</fieldset>
			<div role="alert">{problem && <p class="problem">{problem}</p>}</div>
		</>
	);
}

function snoozeWords(snooze: Exclude<Snooze, { kind: 'none' }>): string {
	return snooze.kind === 'until' ? say('popup.snooze.until', { time: formatTime(new Date(snooze.end)) }) : say('popup.snooze.untilRestart');
}
