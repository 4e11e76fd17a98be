import { useTranslation } from '../../i18n/use-translation.ts'
import { Ltr } from '../../ui/Bidi.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { IconX } from '../../ui/icons.ts'
import { DateToAdd } from './DateToAdd.tsx'
import css from './Hours.module.css'
import { shownDate } from './hours.ts'

/** Days on which nothing opens, whatever the week says. */
export function ClosedDates({ dates, onChange }: { dates: string[]; onChange: (dates: string[]) => void }) {
  const { t } = useTranslation()
  return (
    <fieldset className={css.week}>
      <legend className={css.legend}>{t('brands.closedDates')}</legend>
      <p className={css.text}>{t('brands.closedDatesText')}</p>
      <DateToAdd
        label={t('brands.addDate')}
        onAdd={(date) => !dates.includes(date) && onChange([...dates, date].sort())}
      />
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
