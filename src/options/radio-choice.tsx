/** One of a few values, each with a name and, where it needs one, a line that explains it. */
interface RadioChoiceProps<Value extends string> {
	/** Of the setting: the radio buttons' name, and what machines find them by. */
	readonly name: string;
	readonly legend: string;
	readonly values: readonly Value[];
	readonly chosen: Value;
	readonly names: Readonly<Record<Value, string>>;
	readonly hints?: Readonly<Record<Value, string>>;
	onChoose(value: Value): void;
}

export function RadioChoice<Value extends string>({ name, legend, values, chosen, names, hints, onChoose }: RadioChoiceProps<Value>) {
	return (
		<fieldset class="radio-choice">
			<legend>{legend}</legend>
			{values.map((value) => (
				<div key={value} class="radio">
					<input
						type="radio"
						id={`${name}-${value}`}
						name={name}
						value={value}
						data-testid={name}
						checked={value === chosen}
						{...(hints && { 'aria-describedby': `${name}-${value}-hint` })}
						onChange={() => onChoose(value)}
					/>
					<label for={`${name}-${value}`}>{names[value]}</label>
					{hints && (
						<p id={`${name}-${value}-hint`} class="soft small">
							{hints[value]}
						</p>
					)}
				</div>
			))}
		</fieldset>
	);
}
