import { read } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Ltr } from '../../ui/Bidi.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import type { BrandItem } from '../types.ts'
import css from './Hours.module.css'
import { shownDate } from './hours.ts'

type Rules = BrandItem['holidays']

const SHOWN = 6

/** Holidays come by themselves each year; a brand says whether it keeps them, and how their eves are. */
export function HolidaysField({
  rules,
  ahead,
  onChange,
}: {
  rules: Rules
  ahead: BrandItem['holidays_ahead']
  onChange: (rules: Rules) => void
}) {
  const { t } = useTranslation()
  const keeps = rules.keeps === 'israel'
  const next = ahead.filter(({ kind }) => kind === 'day' || rules.eves !== 'as_usual').slice(0, SHOWN)
  return (
    <div className={css.holidays}>
      <label className={css.keeps}>
        <input
          type="checkbox"
          checked={keeps}
          onChange={(event) => onChange({ ...rules, keeps: event.currentTarget.checked ? 'israel' : 'none' })}
        />
        <span>
          <strong>{t('holidays.keeps')}</strong>
          <span className={css.text}>{t('holidays.text')}</span>
        </span>
      </label>
      {keeps && (
        <>
          <RadioCards
            label={t('holidays.eves')}
            value={rules.eves}
            onChange={(eves) => onChange({ ...rules, eves })}
            choices={(['as_friday', 'closed', 'as_usual'] as const).map((value) => ({
              value,
              label: t(`holidays.eve.${value}`),
              text: t(`holidays.eveText.${value}`),
            }))}
          />
          <ul className={css.dates} aria-label={t('holidays.next')}>
            {next.map(({ date, name, kind }) => (
              <li key={date} className={css.holiday} data-eve={kind === 'eve' || undefined}>
                {read(name)} <Ltr>{shownDate(date)}</Ltr>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
