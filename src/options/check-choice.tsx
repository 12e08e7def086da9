interface CheckChoiceProps {
	/** What it sets, as machines call it. */
	readonly setting: string;
	readonly label: string;
	readonly isChecked: boolean;
	onCheck(isChecked: boolean): void;
}

/** Something that is there or not. */
export function CheckChoice({ setting, label, isChecked, onCheck }: CheckChoiceProps) {
	return (
		<label class="check-choice">
			<input type="checkbox" data-testid={setting} checked={isChecked} onChange={(event) => onCheck(event.currentTarget.checked)} />
			{label}
		</label>
	);
}
