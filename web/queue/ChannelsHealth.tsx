import { Tooltip } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { Queues } from '../api/types.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import {
  IconAlertTriangle,
  IconClock,
  IconClockExclamation,
  IconGauge,
  IconPlugConnected,
  IconRefresh,
  IconVolumeOff,
} from '../ui/icons.ts'
import css from './QueueNav.module.css'

type Ill = Exclude<Queues['channels'][number]['health'], 'healthy'>
const LOOKS: Record<Ill, ['warn' | 'bad', Icon]> = {
  quota: ['warn', IconGauge],
  expiring: ['warn', IconClockExclamation],
  silent: ['warn', IconVolumeOff],
  delayed: ['warn', IconClock],
  disconnected: ['bad', IconAlertTriangle],
  reconnect: ['bad', IconRefresh],
}

/** How many channels are well, and each that is not, by name. One that still brings messages in counts as live. */
export function ChannelsHealth({ channels, stuck }: { channels: Queues['channels']; stuck: number }) {
  const { t } = useTranslation()
  const live = channels.filter(
    ({ health }) => health === 'healthy' || health === 'quota' || health === 'expiring',
  ).length
  return (
    <>
      <span className={css.line}>
        <IconPlugConnected size={19} stroke={1.7} aria-hidden />
        {channels.length === 0 ? t('queue.noChannels') : t('queue.live', { count: live })}
      </span>
      {channels.map(({ id, name, health, detail }) => {
        if (health === 'healthy') return null
        const [tone, Glyph] = LOOKS[health]
        const words = t(`queue.health.${health}`, { name })
        return (
          <Tooltip key={id} label={detail ? `${words} · ${detail}` : words} maw={280}>
            <span className={css.line} data-health={tone}>
              <Glyph size={19} stroke={1.7} aria-hidden />
              <span className={css.name}>{words}</span>
            </span>
          </Tooltip>
        )
      })}
      {stuck > 0 && (
        <span className={css.line} data-health="warn">
          <IconAlertTriangle size={19} stroke={1.7} aria-hidden />
          {t('queue.stuck', { count: stuck })}
        </span>
      )}
    </>
  )
}
