/** Opening hours by fields: each day on or off, one or more spans, and a bar that shows them. */
import { Switch } from '@mantine/core'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { IconPlus, IconX } from '../../ui/icons.ts'
import css from './Hours.module.css'
import {
  alwaysOpen,
  DAYS,
  type Day,
  type Hours,
  isAround,
  israeliWeek,
  nextSpan,
  placeOf,
  type Span,
  withDay,
} from './hours.ts'
import { SpanFields } from './TimeField.tsx'

export function HoursField({ hours, onChange }: { hours: Hours; onChange: (hours: Hours) => void }) {
  const { t } = useTranslation()
  return (
    <fieldset className={css.week}>
      <legend className={css.legend}>{t('brands.hours')}</legend>
      <p className={css.text}>{t('brands.hoursText')}</p>
      <div className={css.ready}>
        <Button size="compact" disabled={isAround(hours)} onClick={() => onChange(alwaysOpen())}>
          {t('brands.always')}
        </Button>
        <Button size="compact" onClick={() => onChange(israeliWeek(hours))}>
          {t('brands.week')}
        </Button>
      </div>
      {DAYS.map((day) => (
        <DayHours
          key={day}
          day={day}
          spans={hours.weekly[day]}
          onChange={(spans) => onChange(withDay(hours, day, spans))}
        />
      ))}
    </fieldset>
  )
}

function DayHours({ day, spans, onChange }: { day: Day; spans: Span[]; onChange: (spans: Span[]) => void }) {
  const { t } = useTranslation()
  const name: string = t(`brands.days.d${day}`)
  const set = (at: number, change: Partial<Span>) =>
    onChange(spans.map((span, index) => (index === at ? { ...span, ...change } : span)))
  return (
    <div className={css.day}>
      <Switch
        label={name}
        aria-label={t('brands.isOpen', { day: name })}
        checked={spans.length > 0}
        onChange={(event) => onChange(event.currentTarget.checked ? [nextSpan([])] : [])}
      />
      <span className={css.bar} aria-hidden>
        {spans.map((span) => {
          const { start, width } = placeOf(span)
          return (
            <span
              key={`${span.from}${span.to}`}
              className={css.open}
              style={{ insetInlineStart: `${start}%`, inlineSize: `${width}%` }}
            />
          )
        })}
      </span>
      <div className={css.spans}>
        {spans.length === 0 && <span className={css.closed}>{t('brands.closed')}</span>}
        {spans.map((span, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a span has no name but its place
          <span key={at} className={css.span}>
            <SpanFields
              span={span}
              from={t('brands.from', { day: name, n: at + 1 })}
              to={t('brands.to', { day: name, n: at + 1 })}
              onChange={(change) => set(at, change)}
            />
            {spans.length > 1 && (
              <IconButton
                icon={IconX}
                label={t('brands.removeHours', { day: name, n: at + 1 })}
                onClick={() => onChange(spans.filter((_, index) => index !== at))}
              />
            )}
          </span>
        ))}
        {spans.length > 0 && spans.length < 12 && (
          <IconButton
            icon={IconPlus}
            label={t('brands.addHours', { day: name })}
            onClick={() => onChange([...spans, nextSpan(spans)])}
          />
        )}
      </div>
    </div>
  )
}
