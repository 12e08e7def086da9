/** One of a few values, each with a name and, where it needs one, a line that explains it. */
interface RadioChoiceProps<Value extends string> {
	/** What it sets, as machines call it. */
	readonly setting: string;
	readonly legend: string;
	readonly values: readonly Value[];
	readonly chosen: Value;
	readonly names: Readonly<Record<Value, string>>;
	readonly hints?: Readonly<Record<Value, string>>;
	onChoose(value: Value): void;
}

export function RadioChoice<Value extends string>({ setting, legend, values, chosen, names, hints, onChoose }: RadioChoiceProps<Value>) {
	return (
		<fieldset class="radio-choice">
			<legend>{legend}</legend>
			{values.map((value) => (
				<div key={value} class="radio">
					<input
						type="radio"
						id={`${setting}-${value}`}
						name={setting}
						value={value}
						data-testid={setting}
						checked={value === chosen}
						{...(hints && { 'aria-describedby': `${setting}-${value}-hint` })}
						onChange={() => onChoose(value)}
					/>
					<label for={`${setting}-${value}`}>{names[value]}</label>
					{hints && (
						<p id={`${setting}-${value}-hint`} class="soft small">
							{hints[value]}
						</p>
					)}
				</div>
			))}
		</fieldset>
	);
}
