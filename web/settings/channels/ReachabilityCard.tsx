import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useMay } from '../../person/me.ts'
import { Button } from '../../ui/Button.tsx'
import { IconAlertTriangle, IconCheck, IconWorld } from '../../ui/icons.ts'
import page from '../Settings.module.css'

type Answer = Awaited<ReturnType<typeof api.checkReachability>>

/** Can the platforms reach me? The server asks its own public address whether it leads back here. */
export function ReachabilityCard() {
  const { t } = useTranslation()
  const why = useMay('channel.manage') ? null : t('live.permission', { who: t('live.whoCan') })
  const [answer, setAnswer] = useState<Answer | null>(null)
  const check = useAct(() => api.checkReachability(), { done: setAnswer })
  const Glyph = answer ? (answer.reachable ? IconCheck : IconAlertTriangle) : IconWorld
  return (
    <section className={`${page.card} ${page.row}`} aria-label={t('channels.reach.title')}>
      <Glyph size={22} stroke={1.6} aria-hidden />
      <div className={page.main} aria-live="polite">
        <h2 className={page.name}>{t('channels.reach.title')}</h2>
        <p className={page.small}>{answer ? answer.message : t('channels.reach.text')}</p>
        {answer?.hint && <p className={page.small}>{answer.hint}</p>}
      </div>
      <Button icon={IconWorld} why={why} busy={check.isPending} onClick={() => check.mutate(undefined)}>
        {t('channels.reach.check')}
      </Button>
    </section>
  )
}
