import { useState } from 'react'
import css from './Hours.module.css'
import { timeOf } from './hours.ts'

type TimeFieldProps = { label: string; time: string; onChange: (time: string) => void }

/** A time of day on the 24-hour clock, which the browser's own field follows only in some languages. */
export function TimeField({ label, time, onChange }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const wrong = typed !== null && timeOf(typed) === null
  const leave = () => {
    const given = typed === null ? null : timeOf(typed)
    if (given && given !== time) onChange(given)
    setTyped(null)
  }
  return (
    <input
      className={css.time}
      inputMode="numeric"
      dir="ltr"
      maxLength={5}
      aria-label={label}
      aria-invalid={wrong || undefined}
      value={typed ?? time}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        // Enter takes the time; saving the form is a second one.
        event.preventDefault()
        leave()
      }}
    />
  )
}
