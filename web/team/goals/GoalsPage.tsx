/** The numbers of the service with their goals: a number and a date each, with what was before. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { read } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useBrand, useWhyNot } from '../../person/me.ts'
import { shownDate } from '../../settings/brand/hours.ts'
import { Head } from '../../settings/Head.tsx'
import { Loaded } from '../../settings/Loaded.tsx'
import page from '../../settings/Settings.module.css'
import { Ltr } from '../../ui/Bidi.tsx'
import { Button } from '../../ui/Button.tsx'
import { date } from '../../ui/format.ts'
import { GoalLine } from '../../ui/GoalLine.tsx'
import { goalsQuery, type Reading } from '../queries.ts'
import { StateChip } from '../StateChip.tsx'
import { GoalDialog } from './GoalDialog.tsx'
import css from './Goals.module.css'
import { isGood, lineEnd, shown } from './number.ts'

export function GoalsPage() {
  const { t } = useTranslation()
  const brand = useBrand()
  const query = useQuery(goalsQuery(brand?.id))
  const [editing, setEditing] = useState<Reading['kpi'] | null>(null)
  return (
    <Loaded query={query}>
      {({ items }) => {
        const edited = items.find(({ kpi }) => kpi === editing)
        return (
          <div className={page.stack}>
            <Head title={t('goals.title')} sub={t('goals.text')} />
            <div className={css.cards}>
              {items.map((reading) => (
                <GoalCard key={reading.kpi} reading={reading} onEdit={() => setEditing(reading.kpi)} />
              ))}
            </div>
            {edited && <GoalDialog reading={edited} onClose={() => setEditing(null)} />}
          </div>
        )
      }}
    </Loaded>
  )
}

function GoalCard({ reading, onEdit }: { reading: Reading; onEdit: () => void }) {
  const { t } = useTranslation()
  const brand = useBrand()
  const why = useWhyNot('team.manage')
  const { name, unit, value, of, days, goal, history } = reading
  const number = value === null ? '–' : shown(value, unit)
  return (
    <section className={`${page.card} ${page.pad} ${css.card}`} aria-label={read(name)}>
      <span className={css.row}>
        <h2>{read(name)}</h2>
        {goal && <StateChip state={goal.state}>{t(`goals.state.${goal.state}`)}</StateChip>}
      </span>
      <span className={css.number}>
        <Ltr>{number}</Ltr>
      </span>
      {(goal || unit === 'share') && (
        <GoalLine
          value={value}
          goal={goal?.target ?? null}
          most={lineEnd(reading)}
          good={goal === null || isGood(reading, value, goal.target)}
          label={goal ? read(goal.sentence) : t('goals.line', { name: read(name), value: number })}
        />
      )}
      <p className={css.sentence}>{goal ? read(goal.sentence) : t('goals.noGoal')}</p>
      <p className={css.sentence}>
        {of > 0 ? `${t('goals.readFrom', { count: of })} · ${t('goals.days', { count: days })}` : t('goals.nothing')}
        {goal && goal.brand_id === null && brand && ` · ${t('goals.ofAll')}`}
      </p>
      <div className={css.acts}>
        <Button size="compact" why={why} onClick={onEdit}>
          {t(goal ? 'goals.change' : 'goals.set')}
        </Button>
      </div>
      {history.length > 0 && (
        <details className={css.history}>
          <summary>{t('goals.history', { count: history.length })}</summary>
          <ul>
            {history.map((one) => (
              <li key={one.set_at}>
                {t('goals.was', {
                  target: shown(one.target, unit),
                  date: shownDate(one.by),
                  from: date(one.set_at),
                  to: date(one.ended_at),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
