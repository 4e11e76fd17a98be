import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { responsivenessQuery } from '../api/queries.ts'
import type { CaseRow } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useNow } from '../live/clock.ts'
import { useBrand } from '../person/me.ts'
import { duration, percent } from '../ui/format.ts'
import { IconCheck } from '../ui/icons.ts'
import { ClosedRing, TimeRing } from '../ui/Ring.tsx'
import css from './GlanceCard.module.css'
import type { Placed } from './groups.ts'

/** The hourly glance: how many wait, how long the first one still has, and what was done. No tap needed to know. */
export function GlanceCard({ rows, total }: { rows: readonly Placed[]; total: number }) {
  const { t } = useTranslation()
  const brand = useBrand()
  const { data } = useQuery(responsivenessQuery(brand?.id))
  const first = rows
    .map(({ row }) => row)
    .filter(({ clock }) => clock)
    .sort((a, b) => targetOf(a) - targetOf(b))[0]
  const left = targetOf(first) - useNow()
  return (
    <section className={css.card} aria-label={t('top.responsiveness')}>
      {first?.clock ? <TimeRing clock={first.clock} size={96} /> : <ClosedRing size={96} />}
      <div className={css.words}>
        <h2 className={css.title}>{total > 0 ? t('queue.waitingCount', { count: total }) : t('queue.noneWaiting')}</h2>
        {first?.clock && (
          <p>
            {left > 0
              ? t('queue.nearest', { time: duration(left), target: duration((data?.target_seconds ?? 300) * 1000) })
              : t('queue.nearestLate', { time: duration(-left) })}
          </p>
        )}
        {data && data.clocks > 0 && data.told_at_once === data.clocks && (
          <Good>{t('queue.allTold', { count: data.clocks })}</Good>
        )}
        {data && data.answered_today > 0 ? (
          <Good below={share(data) < data.goal}>
            {t('queue.answeredToday', { count: data.answered_today, share: percent(share(data)) })}
          </Good>
        ) : (
          data &&
          data.share !== null && (
            <Good below={data.share < data.goal}>{t('queue.answeredShare', { share: percent(data.share) })}</Good>
          )
        )}
      </div>
    </section>
  )
}

const share = ({ answered_today: all, in_time_today: inTime }: { answered_today: number; in_time_today: number }) =>
  inTime / all

function Good({ below = false, children }: { below?: boolean; children: ReactNode }) {
  return (
    <p className={css.good} data-below={below || undefined}>
      <IconCheck size={18} stroke={1.8} aria-hidden />
      {children}
    </p>
  )
}

function targetOf(row: CaseRow | undefined): number {
  return row?.clock ? Date.parse(row.clock.target_at) : Number.POSITIVE_INFINITY
}
