import { useQuery } from '@tanstack/react-query'
import { responsivenessQuery } from '../api/queries.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useBrand } from '../person/me.ts'
import { duration } from '../ui/format.ts'
import { GoalRing } from '../ui/Ring.tsx'
import css from './ShiftCard.module.css'

/** What I did today: loops closed out of those I answered. Absent until there is something to show. */
export function ShiftCard() {
  const { t } = useTranslation()
  const brand = useBrand()
  const { data } = useQuery(responsivenessQuery(brand?.id))
  if (!data || data.answered_by_me === 0) return null
  const { closed_by_me: closed, median_ms } = data
  const answered = Math.max(data.answered_by_me, closed)
  return (
    <section className={css.card}>
      <h2 className={css.title}>{t('queue.shift')}</h2>
      <div className={css.row}>
        <GoalRing
          share={closed / answered}
          goal={null}
          size={46}
          text={`${closed}/${answered}`}
          label={t('queue.shiftLabel', { closed, answered })}
        />
        <p className={css.words}>
          {t('queue.shiftClosed', { count: closed })}
          {median_ms !== null && <span>{t('queue.shiftMedian', { time: duration(median_ms) })}</span>}
        </p>
      </div>
    </section>
  )
}
