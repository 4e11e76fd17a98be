import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Ltr } from '../../ui/Bidi.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { IconPlus, IconX } from '../../ui/icons.ts'
import css from './Hours.module.css'
import { dateOf, shownDate } from './hours.ts'

/** Days on which nothing opens, whatever the week says. */
export function ClosedDates({ dates, onChange }: { dates: string[]; onChange: (dates: string[]) => void }) {
  const { t } = useTranslation()
  const [next, setNext] = useState('')
  const date = dateOf(next)
  const add = () => {
    if (!date) return
    if (!dates.includes(date)) onChange([...dates, date].sort())
    setNext('')
  }
  return (
    <fieldset className={css.week}>
      <legend className={css.legend}>{t('brands.closedDates')}</legend>
      <p className={css.text}>{t('brands.closedDatesText')}</p>
      <div className={css.ready}>
        <input
          className={css.time}
          style={{ inlineSize: 130 }}
          inputMode="numeric"
          dir="ltr"
          maxLength={10}
          placeholder={t('brands.datePattern')}
          aria-label={t('brands.addDate')}
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
      <div className={css.dates}>
        {dates.length === 0 && <span className={css.closed}>{t('brands.noDates')}</span>}
        {dates.map((day) => (
          <span key={day} className={css.date}>
            <Ltr>{shownDate(day)}</Ltr>
            <IconButton
              icon={IconX}
              label={t('brands.removeDate', { date: shownDate(day) })}
              onClick={() => onChange(dates.filter((one) => one !== day))}
            />
          </span>
        ))}
      </div>
    </fieldset>
  )
}
