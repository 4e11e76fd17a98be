import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Queues } from '../api/types.ts'
import { IconAlertTriangle, IconPlugConnected } from '../ui/icons.ts'
import css from './QueueNav.module.css'

/** How many channels are well, and each that is not, by name. */
export function ChannelsHealth({ channels, stuck }: { channels: Queues['channels']; stuck: number }) {
  const { t } = useTranslation()
  const well = channels.filter(({ health }) => health === 'healthy').length
  return (
    <>
      <span className={css.line}>
        <IconPlugConnected size={19} stroke={1.7} aria-hidden />
        {channels.length === 0 ? t('queue.noChannels') : t('queue.live', { count: well })}
      </span>
      {channels.map(({ id, name, health, detail }) =>
        health === 'healthy' ? null : (
          <Tooltip key={id} label={detail} disabled={!detail} maw={280}>
            <span className={css.line} data-health={health === 'delayed' ? 'warn' : 'bad'}>
              <IconAlertTriangle size={19} stroke={1.7} aria-hidden />
              <span className={css.name}>{t(`queue.health.${health}`, { name })}</span>
            </span>
          </Tooltip>
        ),
      )}
      {stuck > 0 && (
        <span className={css.line} data-health="warn">
          <IconAlertTriangle size={19} stroke={1.7} aria-hidden />
          {t('queue.stuck', { count: stuck })}
        </span>
      )}
    </>
  )
}
