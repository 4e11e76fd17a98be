/** What came in and did not become a case: kept, shown, and tried again. */

import { useQuery } from '@tanstack/react-query'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { Ltr } from '../ui/Bidi.tsx'
import { Button } from '../ui/Button.tsx'
import { ChannelIcon } from '../ui/ChannelIcon.tsx'
import { when } from '../ui/format.ts'
import { IconCircleCheck, IconInfoCircle, IconRefresh } from '../ui/icons.ts'
import { toast } from '../ui/toast.ts'
import { Head } from './Head.tsx'
import { Loaded } from './Loaded.tsx'
import { intakeQuery } from './queries.ts'
import page from './Settings.module.css'
import type { Intake } from './types.ts'

const STALE = [['intake'], ['queues']]

export function IntakePage() {
  const query = useQuery(intakeQuery())
  return <Loaded query={query}>{(intake) => <IntakeView {...intake} />}</Loaded>
}

function IntakeView({ stuck, parked }: Intake) {
  const { t } = useTranslation()
  const retryAll = useAct(() => Promise.all(stuck.map(({ id }) => api.retryDelivery({ params: { id } }))), {
    stale: STALE,
    done: () => toast({ id: 'retried', tone: 'plain', title: t('intake.retried') }),
  })
  return (
    <div className={page.stack}>
      <Head title={t('settings.intake')} sub={t('intake.lead')}>
        {stuck.length > 1 && (
          <Button icon={IconRefresh} busy={retryAll.isPending} onClick={() => retryAll.mutate(undefined)}>
            {t('intake.retryAll')}
          </Button>
        )}
      </Head>
      {stuck.length > 0 ? (
        <section className={page.stack}>
          <h2 className={page.section}>{t('intake.stuckSummary', { count: stuck.length })}</h2>
          <ul className={page.card}>
            {stuck.map((one) => (
              <StuckRow key={one.id} stuck={one} />
            ))}
          </ul>
        </section>
      ) : (
        <section className={`${page.card} ${page.empty}`}>
          <IconCircleCheck size={44} stroke={1.3} aria-hidden />
          <h2>{t('intake.allWell')}</h2>
          <p>{t('intake.allWellText')}</p>
        </section>
      )}
      {parked.length > 0 && (
        <section className={page.stack}>
          <h2 className={page.section}>{t('intake.kept')}</h2>
          <ul className={page.card}>
            {parked.map(({ reason, count, last_at: last }) => (
              <li key={reason} className={page.row}>
                <IconInfoCircle size={22} stroke={1.6} aria-hidden />
                <div className={page.main}>
                  <p className={page.name}>
                    <Ltr>{count}</Ltr> · {t(`intake.parked.${reason}`)}
                  </p>
                  <p className={page.small}>
                    {t(`intake.parkedText.${reason}`)} {t('intake.lastAt', { date: when(last, { full: true }) })}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function StuckRow({ stuck }: { stuck: Intake['stuck'][number] }) {
  const { t } = useTranslation()
  const { id, kind, channels, received_at: at, attempts, reason, bytes } = stuck
  const retry = useAct(() => api.retryDelivery({ params: { id } }), {
    stale: STALE,
    done: () => toast({ id: 'retried', tone: 'plain', title: t('intake.retried') }),
  })
  return (
    <li className={page.row}>
      <ChannelIcon kind={kind} size={22} />
      <div className={page.main}>
        <p className={page.name}>
          <bdi>{channels.join(' · ')}</bdi>
        </p>
        <p className={page.small}>
          <Ltr>{when(at, { full: true })}</Ltr> · {t('intake.attempts', { count: attempts })} ·{' '}
          {t('intake.size', { n: bytes })}
        </p>
        <p className={page.small}>
          {t('intake.reason')}: <bdi>{reason}</bdi>
        </p>
      </div>
      <Button icon={IconRefresh} busy={retry.isPending} onClick={() => retry.mutate(undefined)}>
        {t('intake.retry')}
      </Button>
    </li>
  )
}
