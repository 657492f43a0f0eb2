import type { JSX } from 'preact';

interface ChoiceProps<Value extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly onChange: (value: Value) => void;
}

/** One of a closed list, by the browser's own control. */
export function Choice<Value extends string>(props: ChoiceProps<Value>): JSX.Element {
  const { id, label, value, options, onChange } = props;
  const onPick = (picked: string) => {
    const option = options.find(([known]) => known === picked);
    if (option) onChange(option[0]);
  };
  return (
    <span class="choice">
      <label class="small" for={id}>
        {label}
      </label>
      <select id={id} class="input" value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {options.map(([known, name]) => (
          <option key={known} value={known}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
