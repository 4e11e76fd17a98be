import type { ComposerMode } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useNow } from '../live/clock.ts'
import { duration, span, when } from '../ui/format.ts'
import { IconHourglass } from '../ui/icons.ts'
import css from './WindowLine.module.css'

const HOUR = 3_600_000

/** Until when the platform lets this through, counting down; nothing where it sets no limit. */
export function WindowLine({ way, id, boxed }: { way: ComposerMode; id?: string; boxed?: boolean }) {
  const { t } = useTranslation()
  const now = useNow()
  const { until, one_shot, human_only } = way
  if (!way.possible || !(until || one_shot || human_only)) return null
  const left = until ? Math.max(0, Date.parse(until) - now) : null
  const time = left === null ? '' : left < HOUR ? duration(left) : span(left)
  const date = until ? when(until, { full: true }) : ''
  const words = one_shot
    ? t(until ? 'window.oneShot' : 'window.oneShotBare', { date, time })
    : human_only
      ? t(until ? 'window.humanOnly' : 'window.humanOnlyBare', { date })
      : t('window.closes', { time })
  // A free window lasts a day: there, only its end is worth a colour.
  const soon = left !== null && left < (one_shot || human_only ? 24 : 4) * HOUR
  return (
    <div className={css.window} data-soon={soon || undefined} data-boxed={boxed || undefined} id={id}>
      <IconHourglass size={17} stroke={1.7} aria-hidden />
      <span>
        {words}
        {one_shot && <span className={css.after}>{t('window.oneShotAfter')}</span>}
      </span>
    </div>
  )
}
