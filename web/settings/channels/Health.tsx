import type { Icon } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from '../../i18n/use-translation.ts'
import { percent, span } from '../../ui/format.ts'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconClockExclamation,
  IconGauge,
  IconRefresh,
  IconVolumeOff,
} from '../../ui/icons.ts'
import type { Channel } from '../types.ts'
import css from './Channels.module.css'
import { DAY, MINUTE, TONES, worstFact } from './facts.ts'

export const GLYPHS: Record<Channel['health'], Icon> = {
  healthy: IconCircleCheck,
  quota: IconGauge,
  expiring: IconClockExclamation,
  silent: IconVolumeOff,
  delayed: IconClock,
  disconnected: IconAlertTriangle,
  reconnect: IconRefresh,
}

/** How a channel is: a word and a shape, never the colour alone; with the number where one is known. */
export function Health({ channel }: { channel: Pick<Channel, 'health' | 'checks'> }) {
  const { t } = useTranslation()
  const { health } = channel
  const Glyph = GLYPHS[health]
  return (
    <span className={css.health} data-tone={TONES[health]}>
      <Glyph size={18} stroke={1.8} aria-hidden />
      <span>{healthWords(t, channel)}</span>
    </span>
  )
}

function healthWords(t: TFunction<'desk'>, channel: Pick<Channel, 'health' | 'checks'>): string {
  const worst = worstFact(channel)
  if (worst?.about === 'silent') return t('standing.row.silent', { time: span(worst.minutes * MINUTE) })
  if (worst?.about === 'expiring')
    return worst.days < 1
      ? t('standing.row.today')
      : t('standing.row.expiring', { time: span(Math.floor(worst.days) * DAY) })
  if (worst?.about === 'quota')
    return t(channel.health === 'healthy' ? 'standing.row.healthy' : 'standing.row.quota', {
      percent: percent(worst.percent / 100),
    })
  return t(`channels.health.${channel.health}`)
}
