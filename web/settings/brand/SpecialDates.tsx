import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Ltr } from '../../ui/Bidi.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { IconPlus, IconX } from '../../ui/icons.ts'
import css from './Hours.module.css'
import { asBeginning, asEnd, dateOf, type Hours, type Span, shownDate } from './hours.ts'
import { TimeField } from './TimeField.tsx'

/** Days with hours of their own: a short day, a long one, an open holiday. */
export function SpecialDates({ hours, onChange }: { hours: Hours; onChange: (hours: Hours) => void }) {
  const { t } = useTranslation()
  const [next, setNext] = useState('')
  const dates = hours.dates ?? {}
  const date = dateOf(next)
  const put = (day: string, spans: Span[] | null) => {
    const { [day]: _, ...rest } = dates
    onChange({ ...hours, dates: spans ? { ...rest, [day]: spans } : rest })
  }
  const add = () => {
    if (!date) return
    if (!dates[date]) put(date, [{ from: '09:00', to: '13:00' }])
    setNext('')
  }
  return (
    <fieldset className={css.week}>
      <legend className={css.legend}>{t('brands.specialDates')}</legend>
      <p className={css.text}>{t('brands.specialDatesText')}</p>
      <div className={css.ready}>
        <input
          className={css.time}
          style={{ inlineSize: 130 }}
          inputMode="numeric"
          dir="ltr"
          maxLength={10}
          placeholder={t('brands.datePattern')}
          aria-label={t('brands.addSpecial')}
          aria-invalid={(next.length >= 8 && !date) || undefined}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
        />
        <Button icon={IconPlus} disabled={!date} onClick={add}>
          {t('settings.add')}
        </Button>
      </div>
      {Object.entries(dates)
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([day, spans]) => (
          <div key={day} className={css.special}>
            <Ltr>{shownDate(day)}</Ltr>
            {spans.map((span, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a span has no name but its place
              <span key={at} className={css.span}>
                <TimeField
                  label={t('brands.from', { day: shownDate(day), n: at + 1 })}
                  time={span.from}
                  onChange={(time) =>
                    put(
                      day,
                      spans.map((one, n) => (n === at ? { ...one, from: asBeginning(time) } : one)),
                    )
                  }
                />
                <span aria-hidden>–</span>
                <TimeField
                  label={t('brands.to', { day: shownDate(day), n: at + 1 })}
                  time={span.to}
                  onChange={(time) =>
                    put(
                      day,
                      spans.map((one, n) => (n === at ? { ...one, to: asEnd(time) } : one)),
                    )
                  }
                />
              </span>
            ))}
            <IconButton
              icon={IconX}
              label={t('brands.removeDate', { date: shownDate(day) })}
              onClick={() => put(day, null)}
            />
          </div>
        ))}
    </fieldset>
  )
}
