import { useTranslation } from '../../i18n/use-translation.ts'
import { Ltr } from '../../ui/Bidi.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { IconX } from '../../ui/icons.ts'
import { DateToAdd } from './DateToAdd.tsx'
import css from './Hours.module.css'
import { type Hours, type Span, shownDate } from './hours.ts'
import { SpanFields } from './TimeField.tsx'

/** Days with hours of their own: a short day, a long one, an open holiday. */
export function SpecialDates({ hours, onChange }: { hours: Hours; onChange: (hours: Hours) => void }) {
  const { t } = useTranslation()
  const dates = hours.dates ?? {}
  const put = (day: string, spans: Span[] | null) => {
    const { [day]: _, ...rest } = dates
    onChange({ ...hours, dates: spans ? { ...rest, [day]: spans } : rest })
  }
  return (
    <fieldset className={css.week}>
      <legend className={css.legend}>{t('brands.specialDates')}</legend>
      <p className={css.text}>{t('brands.specialDatesText')}</p>
      <DateToAdd
        label={t('brands.addSpecial')}
        onAdd={(date) => !dates[date] && put(date, [{ from: '09:00', to: '13:00' }])}
      />
      {Object.entries(dates)
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([day, spans]) => (
          <div key={day} className={css.special}>
            <Ltr>{shownDate(day)}</Ltr>
            {spans.map((span, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a span has no name but its place
              <span key={at} className={css.span}>
                <SpanFields
                  span={span}
                  from={t('brands.from', { day: shownDate(day), n: at + 1 })}
                  to={t('brands.to', { day: shownDate(day), n: at + 1 })}
                  onChange={(change) =>
                    put(
                      day,
                      spans.map((one, n) => (n === at ? { ...one, ...change } : one)),
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
