import type { Shown } from './shown-senses.ts';

interface TriStateProps {
	readonly id: string;
	readonly shown: Shown;
	/** Attributes by which a machine finds it. */
	readonly hooks: Readonly<Record<`data-${string}`, string>>;
	readonly describedBy?: string;
	onSwitch(isOn: boolean): void;
}

/** A checkbox that stands in between where only some of what it covers is shown. From there it turns everything on. */
export function TriState({ id, shown, hooks, describedBy, onSwitch }: TriStateProps) {
	return (
		<input
			type="checkbox"
			id={id}
			{...hooks}
			{...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
			checked={shown === 'all'}
			indeterminate={shown === 'some'}
			onChange={(event) => onSwitch(event.currentTarget.checked)}
		/>
	);
}
