import css from './Choices.module.css'

type ChoicesProps<Value extends string> = {
  label: string
  choices: readonly (readonly [Value, string])[]
  value: Value
  onChange: (value: Value) => void
}

/** One of a few, side by side. */
export function Choices<Value extends string>({ label, choices, value, onChange }: ChoicesProps<Value>) {
  return (
    <fieldset>
      <legend className={css.legend}>{label}</legend>
      <div className={css.choices}>
        {choices.map(([one, words]) => (
          <label key={one} className={css.choice}>
            <input type="radio" name={label} checked={value === one} onChange={() => onChange(one)} />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
