import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNow } from '../live/clock.ts'
import { retryNow, useConnection } from '../live/connection.ts'
import { clockTime, duration } from '../ui/format.ts'
import { IconRefreshOff, IconWifiOff } from '../ui/icons.ts'
import css from './OfflineBar.module.css'

/** Says nothing about a blip; a line that is down longer gets a bar, a countdown and a way to hurry. */
const BLIP_MS = 2500

export function OfflineBar() {
  const { t } = useTranslation()
  const { state, since, retryAt, lastLiveAt } = useConnection()
  const client = useQueryClient()
  useNow()
  if (state === 'live' || Date.now() - since < BLIP_MS || (state === 'connecting' && lastLiveAt === null)) return null
  const left = retryAt ? Math.max(0, retryAt - Date.now()) : 0
  const hurry = () => {
    retryNow()
    void client.refetchQueries({ predicate: (query) => query.state.status === 'error' })
  }
  return (
    <div role="status">
      <div className={css.bar}>
        <IconWifiOff size={19} stroke={1.8} aria-hidden />
        <span className={css.words}>
          <strong>{t('live.offline')}</strong> {t('live.offlineText')}
          {left > 0 && (
            <span className={css.countdown} aria-hidden>
              {t('live.retryIn', { time: duration(left) })}
            </span>
          )}
        </span>
        <button type="button" className={css.now} onClick={hurry}>
          {t('live.tryNow')}
        </button>
      </div>
      {lastLiveAt !== null && (
        <div className={css.stale}>
          <IconRefreshOff size={17} stroke={1.7} aria-hidden />
          {t('queue.syncedAt', { time: clockTime(lastLiveAt) })}
        </div>
      )}
    </div>
  )
}
