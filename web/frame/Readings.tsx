import { useQuery } from '@tanstack/react-query'
import { missesQuery } from '../api/queries.ts'
import type { Responsiveness } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useBrand } from '../person/me.ts'
import { GoalReadings } from '../team/goals/GoalReadings.tsx'
import { Ltr } from '../ui/Bidi.tsx'
import { CaseLine } from '../ui/CaseLine.tsx'
import { duration, percent, when } from '../ui/format.ts'
import { IconCheck, IconX } from '../ui/icons.ts'
import { LoadProblem } from '../ui/LoadProblem.tsx'
import css from './Readings.module.css'

/** The readings of the last week side by side, and the list of those we kept waiting. */
export function Readings({ data, onLeave }: { data: Responsiveness; onLeave: () => void }) {
  const { t } = useTranslation()
  const time = (ms: number | null) => <Ltr>{ms === null ? '–' : duration(ms)}</Ltr>
  return (
    <>
      <h2 className={css.title}>{t('top.week')}</h2>
      <ul className={css.badges}>
        <Reading
          name={t('top.withinTarget', { time: duration(data.target_seconds * 1000) })}
          share={data.share}
          good={(data.share ?? 0) >= data.goal}
        />
        <Reading
          name={t('top.badge2015')}
          text={t('top.badge2015Text')}
          share={data.answered ? data.badge_2015.answered : null}
          good={data.badge_2015.earned}
        />
        <Reading
          name={t('top.badgeToday')}
          text={t('top.badgeTodayText')}
          share={data.answered ? data.badge_today.answered : null}
          good={data.badge_today.earned}
        />
      </ul>
      <table className={css.times}>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">{t('top.responsiveness')}</span>
            </th>
            <th scope="col">{t('top.businessTime')}</th>
            <th scope="col">{t('top.wallTime')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('top.median')}</th>
            <td>{time(data.business.p50)}</td>
            <td>{time(data.wall.p50)}</td>
          </tr>
          <tr>
            <th scope="row">{t('top.p90')}</th>
            <td>{time(data.business.p90)}</td>
            <td>{time(data.wall.p90)}</td>
          </tr>
        </tbody>
      </table>
      <GoalReadings />
      <Misses count={data.misses} of={data.answered} onLeave={onLeave} />
    </>
  )
}

type ReadingProps = { name: string; text?: string; share: number | null; good: boolean }

function Reading({ name, text, share, good }: ReadingProps) {
  const { t } = useTranslation()
  const Icon = good ? IconCheck : IconX
  return (
    <li className={css.badge}>
      <span className={css.name}>
        {name}
        {text && <small>{text}</small>}
      </span>
      <Ltr>{share === null ? '–' : percent(share)}</Ltr>
      {share === null ? (
        <span />
      ) : (
        <Icon
          size={18}
          stroke={2}
          className={css.mark}
          data-good={good || undefined}
          role="img"
          aria-label={t(good ? 'top.onGoal' : 'top.belowGoal')}
        />
      )}
    </li>
  )
}

function Misses({ count, of, onLeave }: { count: number; of: number; onLeave: () => void }) {
  const { t } = useTranslation()
  const brand = useBrand()
  const { data, isError, isFetching, refetch } = useQuery({ ...missesQuery(brand?.id), enabled: count > 0 })
  if (count === 0) return <p className={css.none}>{t(of > 0 ? 'top.noMisses' : 'top.nothingMeasured')}</p>
  return (
    <section aria-label={t('top.misses')}>
      <h3 className={css.heading}>{t('top.missesOf', { count, of })}</h3>
      {isError && <LoadProblem title={t('top.missesFailed')} retry={() => void refetch()} busy={isFetching} />}
      <ul className={css.misses}>
        {data?.items.map((one) => (
          <li key={`${one.case_id}-${one.answered_at}`}>
            <CaseLine of={one} onOpen={onLeave}>
              <span className={css.waited} data-waiting={one.answered_at ? undefined : ''}>
                {t(one.answered_at ? 'top.answeredAfter' : 'top.stillWaits', {
                  time: duration(one.business_ms ?? one.wall_ms),
                })}
                {one.answered_at && <small>{when(one.answered_at)}</small>}
              </span>
            </CaseLine>
          </li>
        ))}
      </ul>
    </section>
  )
}
