import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'
import { useNow } from '../live/clock.ts'
import { retryNow, useConnection } from '../live/connection.ts'
import { type Step, useSteps } from '../live/outbox/kept.ts'
import { drain, isWaitedFor } from '../live/outbox/post.ts'
import { clockTime, duration } from '../ui/format.ts'
import { IconAlertCircle, IconRefreshOff, IconWifiOff } from '../ui/icons.ts'
import css from './OfflineBar.module.css'
import { readyForOffline } from './ready-for-offline.ts'

/** Says nothing about a blip; a line that is down longer gets a bar, a countdown and a way to hurry. */
const BLIP_MS = 2500

const loadList = () => import('./OutboxList.tsx')
const OutboxList = lazy(loadList)

/** The line is down, or something did not go out: says so, and lists what will go where. */
export function OfflineBar() {
  const { t } = useTranslation()
  const { state, since, lastLiveAt } = useConnection()
  const now = useNow()
  const steps = useSteps()
  const down = state !== 'live' && Date.now() - since >= BLIP_MS && !(state === 'connecting' && lastLiveAt === null)
  useEffect(() => {
    if (state === 'live') readyForOffline(loadList)
  }, [state])
  const listed = steps.filter((step) => step.stopped || (down ? true : waitsLong(step, now)))
  const stopped = steps.filter((step) => step.stopped).length
  if (!down && listed.length === 0) return null
  return (
    <div role="status" className={css.whole}>
      {down ? <Down /> : <Bar stopped={stopped} />}
      <Suspense>{listed.length > 0 && <OutboxList steps={listed} />}</Suspense>
      {down && lastLiveAt !== null && (
        <div className={css.stale}>
          <IconRefreshOff size={17} stroke={1.7} aria-hidden />
          {t('queue.syncedAt', { time: clockTime(lastLiveAt) })}
        </div>
      )}
    </div>
  )
}

/** Nobody waits for it here, and it should have gone by now. */
const waitsLong = ({ key, at }: Step, now: number) => !isWaitedFor(key) && now - at > BLIP_MS

function Bar({ stopped }: { stopped: number }) {
  const { t } = useTranslation()
  return (
    <div className={css.bar}>
      <IconAlertCircle size={19} stroke={1.8} aria-hidden />
      <strong className={css.words}>
        {stopped > 0 ? t('outbox.stoppedTitle', { count: stopped }) : t('outbox.sending')}
      </strong>
    </div>
  )
}

function Down() {
  const { t } = useTranslation()
  const { retryAt } = useConnection()
  const client = useQueryClient()
  useNow()
  const left = retryAt ? Math.max(0, retryAt - Date.now()) : 0
  const hurry = () => {
    retryNow()
    drain()
    void client.refetchQueries({ predicate: (query) => query.state.status === 'error' })
  }
  return (
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
  )
}
