import { lazy, Suspense, useState } from 'react'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { areaName, useMay, useMe } from '../person/me.ts'
import { isAsked, namesOf } from '../routing/names.ts'
import { PassesOn } from '../routing/PassesOn.tsx'
import { Button } from '../ui/Button.tsx'
import { when } from '../ui/format.ts'
import { IconCheck, IconUserQuestion } from '../ui/icons.ts'
import css from './Bars.module.css'
import { useDesk } from './desk.ts'

const DeclineDialog = lazy(() => import('../routing/DeclineDialog.tsx'))

/** Somebody was told and has not answered: it stays in sight until they do, with when it goes on to the next. */
export function ResponsibleBar() {
  const { t } = useTranslation()
  const me = useMe()
  const { view } = useDesk()
  const manages = useMay('brand.manage')
  const [declining, setDeclining] = useState(false)
  const acknowledge = useAct(() => api.acknowledgeResponsibility({ params: { id: view.id } }), { caseId: view.id })
  const { responsible } = view
  if (!responsible || responsible.acknowledged_at || view.status === 'closed') return null
  const names = namesOf(responsible.asked) || areaName(me, responsible.area_id)
  const area = me.areas.find(({ id }) => id === responsible.area_id)
  const forMe = isAsked(responsible, me.person.id, area?.mine ?? false)
  const told = responsible.told.some(({ id }) => id === me.person.id)
  return (
    <div className={css.bar} data-tone="note" role="status">
      <IconUserQuestion size={19} stroke={1.7} aria-hidden />
      <span className={css.words}>
        <strong>{names ? t('routing.waiting', { names }) : t('routing.waitingNobody')}</strong>{' '}
        {t('case.toldAt', { time: when(responsible.notified_at) })}
        {responsible.nobody && ` ${t(`routing.nobody.${responsible.nobody}`)}`}
        {responsible.look_at && ` ${t('routing.told.lookAt', { time: when(responsible.look_at, { full: true }) })}`}
        {responsible.declined.map(({ person, reason }) => (
          <span key={person.id} className={css.said}>
            {t('routing.declinedBy', { name: person.name, reason })}
          </span>
        ))}
      </span>
      {responsible.next_at && (
        <span className={css.timer} aria-hidden>
          <PassesOn at={responsible.next_at} />
        </span>
      )}
      <Button
        size="compact"
        tone={told ? 'primary' : 'secondary'}
        icon={IconCheck}
        busy={acknowledge.isPending}
        why={forMe || manages ? null : t('live.permission', { who: names ?? t('live.whoCan') })}
        onClick={() => acknowledge.mutate(undefined)}
      >
        {t('routing.take')}
      </Button>
      {told && (
        <Button size="compact" onClick={() => setDeclining(true)}>
          {t('routing.decline.act')}
        </Button>
      )}
      <Suspense>{declining && <DeclineDialog caseId={view.id} onClose={() => setDeclining(false)} />}</Suspense>
    </div>
  )
}
