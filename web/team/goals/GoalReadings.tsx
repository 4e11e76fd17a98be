import { useQuery } from '@tanstack/react-query'
import { read } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useBrand } from '../../person/me.ts'
import { shownDate } from '../../settings/brand/hours.ts'
import { Ltr } from '../../ui/Bidi.tsx'
import { GoalLine } from '../../ui/GoalLine.tsx'
import { goalsQuery, type Reading } from '../queries.ts'
import css from './Goals.module.css'
import { isGood, lineEnd, shown } from './number.ts'

/** The numbers with their goals, for wherever numbers are read: each a line with a tick at its goal, its number and date beside. */
export function GoalReadings() {
  const { t } = useTranslation()
  const brand = useBrand()
  const { data } = useQuery(goalsQuery(brand?.id))
  if (!data) return null
  return (
    <section aria-label={t('goals.against')}>
      <h3 className={css.small}>{t('goals.against')}</h3>
      <ul className={css.readings}>
        {data.items.map((one) => (
          <li key={one.kpi}>
            <ReadingLine reading={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export function ReadingLine({ reading }: { reading: Reading }) {
  const { t } = useTranslation()
  const { name, unit, value, days, goal } = reading
  const number = value === null ? '–' : shown(value, unit)
  return (
    <>
      <span className={css.row}>
        <span>{read(name)}</span>
        <strong>
          <Ltr>{number}</Ltr>
        </strong>
      </span>
      {goal && (
        <GoalLine
          value={value}
          goal={goal.target}
          most={lineEnd(reading)}
          good={isGood(reading, value, goal.target)}
          label={read(goal.sentence)}
        />
      )}
      <span className={css.row}>
        <small>
          {goal ? t('goals.short', { target: shown(goal.target, unit), date: shownDate(goal.by) }) : t('goals.noGoal')}
        </small>
        <small>{t('goals.days', { count: days })}</small>
      </span>
    </>
  )
}
