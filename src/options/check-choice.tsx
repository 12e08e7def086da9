interface CheckChoiceProps {
	/** Of the setting, or of one entry of it. */
	readonly name: string;
	readonly label: string;
	readonly isChecked: boolean;
	onCheck(isChecked: boolean): void;
}

/** Something that is there or not. */
export function CheckChoice({ name, label, isChecked, onCheck }: CheckChoiceProps) {
	return (
		<label class="check-choice">
			<input type="checkbox" data-testid={name} checked={isChecked} onChange={(event) => onCheck(event.currentTarget.checked)} />
			{label}
		</label>
	);
}
