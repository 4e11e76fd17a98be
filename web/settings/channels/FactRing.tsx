import type { TFunction } from 'i18next'
import { useTranslation } from '../../i18n/use-translation.ts'
import { percent, ringTime, span } from '../../ui/format.ts'
import ring from '../../ui/Ring.module.css'
import { ringBox } from '../../ui/ring-geometry.ts'
import { dashes, numeral } from '../../ui/TimeRing.tsx'
import { DAY, MINUTE, type Worst } from './facts.ts'
import css from './Panel.module.css'

const SIZE = 74
/** A permission's ring is whole two weeks before its end. */
const WHOLE_DAYS = 14

/** The worst number of a channel as a ring: dashed for time that ran over, an arc for what is left or used. */
export function FactRing({ worst, tone }: { worst: Worst; tone: 'well' | 'warn' | 'bad' }) {
  const { t } = useTranslation()
  const box = ringBox(SIZE)
  const { text, label, share } = describe(t, worst)
  const circle = { cx: box.centre, cy: box.centre, r: box.radius, fill: 'none', strokeWidth: box.width }
  return (
    <span className={`${ring.ring} ${css.ring}`} data-tone={tone} role="img" aria-label={label}>
      <svg width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden>
        {share !== null && <circle {...circle} className={ring.track} />}
        <circle
          {...circle}
          className={css.arc}
          strokeDasharray={share === null ? dashes(box.round, SIZE) : `${box.round * share} ${box.round}`}
          transform={`rotate(-90 ${box.centre} ${box.centre})`}
        />
      </svg>
      <span className={ring.value} style={{ fontSize: numeral(SIZE, text) }} aria-hidden>
        {text}
      </span>
    </span>
  )
}

function describe(t: TFunction<'desk'>, worst: Worst) {
  if (worst.about === 'silent') {
    const ms = worst.minutes * MINUTE
    const text = worst.minutes < 100 ? `${Math.round(worst.minutes)}′` : ringTime(ms, { brief: true })
    return { text, label: t('standing.ring.silent', { time: span(ms) }), share: null }
  }
  if (worst.about === 'expiring') {
    const days = Math.max(0, Math.floor(worst.days))
    const label = days < 1 ? t('standing.title.today') : t('standing.ring.expiring', { time: span(days * DAY) })
    return { text: `${days}d`, label, share: Math.min(1, Math.max(0.02, worst.days / WHOLE_DAYS)) }
  }
  const used = percent(worst.percent / 100)
  return { text: used, label: t('standing.ring.quota', { percent: used }), share: Math.min(1, worst.percent / 100) }
}
