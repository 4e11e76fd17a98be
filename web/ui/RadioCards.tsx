import { Radio } from '@mantine/core'
import css from './RadioCards.module.css'

type RadioCardsProps<Value extends string> = {
  label: string
  choices: readonly { value: Value; label: string; text?: string }[]
  value: Value | null
  onChange: (value: Value) => void
}

/** One of a few, each with a sentence about what it means. */
export function RadioCards<Value extends string>({ label, choices, value, onChange }: RadioCardsProps<Value>) {
  return (
    <Radio.Group label={label} value={value ?? ''} onChange={(next) => onChange(next as Value)}>
      <div className={css.cards}>
        {choices.map((one) => (
          <Radio.Card key={one.value} value={one.value} className={css.card}>
            <Radio.Indicator />
            <span className={css.words}>
              <strong>{one.label}</strong>
              {one.text && <span className={css.text}>{one.text}</span>}
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  )
}
