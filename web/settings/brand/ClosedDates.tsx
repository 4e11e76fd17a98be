import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Ltr } from '../../ui/Bidi.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { IconPlus, IconX } from '../../ui/icons.ts'
import css from './Hours.module.css'

/** dd.mm.yyyy of YYYY-MM-DD. */
const shown = (day: string): string => day.split('-').reverse().join('.')

/** Days on which nothing opens, whatever the week says. */
export function ClosedDates({ dates, onChange }: { dates: string[]; onChange: (dates: string[]) => void }) {
  const { t } = useTranslation()
  const [next, setNext] = useState('')
  const add = () => {
    if (next && !dates.includes(next)) onChange([...dates, next].sort())
    setNext('')
  }
  return (
    <fieldset className={css.week}>
      <legend className={css.legend}>{t('brands.closedDates')}</legend>
      <p className={css.text}>{t('brands.closedDatesText')}</p>
      <div className={css.ready}>
        <input
          type="date"
          className={css.time}
          style={{ inlineSize: 170 }}
          aria-label={t('brands.addDate')}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <Button icon={IconPlus} disabled={!next} onClick={add}>
          {t('settings.add')}
        </Button>
      </div>
      <div className={css.dates}>
        {dates.length === 0 && <span className={css.closed}>{t('brands.noDates')}</span>}
        {dates.map((day) => (
          <span key={day} className={css.date}>
            <Ltr>{shown(day)}</Ltr>
            <IconButton
              icon={IconX}
              label={t('brands.removeDate', { date: shown(day) })}
              onClick={() => onChange(dates.filter((one) => one !== day))}
            />
          </span>
        ))}
      </div>
    </fieldset>
  )
}
