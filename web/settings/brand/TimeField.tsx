import { useId, useState } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import css from './Hours.module.css'
import { asBeginning, asEnd, timeOf } from './hours.ts'

type TimeFieldProps = { label: string; time: string; onChange: (time: string) => void }

/**
 * A time of day on the 24-hour clock, which the browser's own field follows only in some languages. What is no time stays where it was
 * typed, says so, and keeps its form from being saved with the time before it.
 */
export function TimeField({ label, time, onChange }: TimeFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const wrong = typed !== null && timeOf(typed) === null
  const why = wrong && left ? t('brands.noTime') : ''
  const leave = () => {
    setLeft(true)
    if (typed === null || wrong) return
    const given = timeOf(typed)
    if (given && given !== time) onChange(given)
    setTyped(null)
  }
  return (
    <span className={css.timeField}>
      <input
        ref={(input) => input?.setCustomValidity(wrong ? t('brands.noTime') : '')}
        className={css.time}
        inputMode="numeric"
        dir="ltr"
        maxLength={5}
        aria-label={label}
        aria-invalid={wrong || undefined}
        aria-describedby={why ? id : undefined}
        value={typed ?? time}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setLeft(false)
        }}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && typed !== null) {
            event.stopPropagation()
            setTyped(null)
          }
          if (event.key !== 'Enter') return
          // Enter takes the time; saving the form is a second one.
          event.preventDefault()
          leave()
        }}
      />
      {why && (
        <span id={id} role="alert" className={css.wrong} dir="auto">
          {why}
        </span>
      )}
    </span>
  )
}

type SpanFieldsProps = {
  span: { from: string; to: string }
  from: string
  to: string
  onChange: (span: { from?: string; to?: string }) => void
}

/** From one time to another; what ends at or before its beginning goes on into the next day, and says so. */
export function SpanFields({ span, from, to, onChange }: SpanFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <TimeField label={from} time={span.from} onChange={(time) => onChange({ from: asBeginning(time) })} />
      <span aria-hidden>–</span>
      <TimeField label={to} time={span.to} onChange={(time) => onChange({ to: asEnd(time) })} />
      {span.to <= span.from && (
        <span className={css.nextDay} dir="auto">
          {t('brands.nextDay')}
        </span>
      )}
    </>
  )
}
