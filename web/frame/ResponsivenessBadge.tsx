import { Popover } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { responsivenessQuery } from '../api/queries.ts'
import { useBrand } from '../person/me.ts'
import { Ltr } from '../ui/Bidi.tsx'
import { duration, minutes, percent } from '../ui/format.ts'
import { GoalRing } from '../ui/Ring.tsx'
import css from './TopBar.module.css'

/** The five-minute promise, always in sight; a click opens the numbers behind it. */
export function ResponsivenessBadge() {
  const { t } = useTranslation()
  const brand = useBrand()
  const { data } = useQuery(responsivenessQuery(brand?.id))
  if (!data) return null
  const { share, goal, target_seconds, median_ms, p90_ms, answered, within_target } = data
  const shown = share === null ? null : percent(share)
  const label = shown ? t('top.responsivenessLabel', { share: shown, goal: percent(goal) }) : t('top.noneAnswered')
  return (
    <Popover position="bottom" shadow="none">
      <Popover.Target>
        <button type="button" className={css.badge} aria-label={`${t('top.responsiveness')}: ${label}`}>
          <GoalRing share={share ?? 0} goal={goal} size={24} label={label} />
          {shown ? (
            <>
              <span>{t('top.answered', { share: shown, minutes: minutes(target_seconds) })}</span>
              <strong data-below={(share ?? 0) < goal ? '' : undefined}>
                {t((share ?? 0) < goal ? 'top.belowGoal' : 'top.onGoal')}
              </strong>
            </>
          ) : (
            <span>{t('top.noneAnswered')}</span>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <dl className={css.numbers}>
          <dt>{t('top.total')}</dt>
          <dd>
            <Ltr>{answered}</Ltr>
          </dd>
          <dt>{t('top.within')}</dt>
          <dd>
            <Ltr>{within_target}</Ltr>
          </dd>
          <dt>{t('top.median')}</dt>
          <dd>
            <Ltr>{median_ms === null ? '–' : duration(median_ms)}</Ltr>
          </dd>
          <dt>{t('top.p90')}</dt>
          <dd>
            <Ltr>{p90_ms === null ? '–' : duration(p90_ms)}</Ltr>
          </dd>
        </dl>
      </Popover.Dropdown>
    </Popover>
  )
}
