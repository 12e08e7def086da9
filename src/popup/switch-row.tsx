import type { ComponentChildren } from 'preact';

interface SwitchRowProps {
	readonly testId: string;
	readonly isOn: boolean;
	/** What went wrong when it was used last; empty for nothing. */
	readonly problem: string;
	/** @param putBack shows again what is stored */
	onChange(isOn: boolean, putBack: () => void): void;
	readonly children: ComponentChildren;
}

/** A switch with its name before it. */
export function SwitchRow({ testId, isOn, problem, onChange, children }: SwitchRowProps) {
	const answer = ({ currentTarget: input }: { currentTarget: HTMLInputElement }) =>
		onChange(input.checked, () => {
			input.checked = isOn;
		});
	return (
		<>
			<label class="switch-row">
				<span>{children}</span>
				{/* biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its own state */}
				<input class="switch" type="checkbox" role="switch" data-testid={testId} checked={isOn} onChange={answer} />
			</label>
			<div role="alert">{problem && <p class="problem">{problem}</p>}</div>
		</>
	);
}
