import { useTranslation } from 'react-i18next'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { areaName, useMe } from '../person/me.ts'
import { Button } from '../ui/Button.tsx'
import { when } from '../ui/format.ts'
import { IconCheck, IconUserQuestion } from '../ui/icons.ts'
import css from './Bars.module.css'
import { useDesk } from './desk.ts'

/** Somebody was told and has not answered: it stays in sight until they do. */
export function ResponsibleBar() {
  const { t } = useTranslation()
  const me = useMe()
  const { view } = useDesk()
  const acknowledge = useAct(() => api.acknowledgeResponsibility({ params: { id: view.id } }), { caseId: view.id })
  const { responsible } = view
  if (!responsible || responsible.acknowledged_at) return null
  const who = responsible.person?.name ?? areaName(me, responsible.area_id) ?? ''
  const area = me.areas.find(({ id }) => id === responsible.area_id)
  const forMe = responsible.person ? responsible.person.id === me.person.id : (area?.mine ?? false)
  return (
    <div className={css.bar} data-tone="note" role="status">
      <IconUserQuestion size={19} stroke={1.7} aria-hidden />
      <span className={css.words}>
        <strong>{t('case.waitingFor', { who })}</strong> {t('case.toldAt', { time: when(responsible.notified_at) })}
      </span>
      <Button
        size="compact"
        icon={IconCheck}
        busy={acknowledge.isPending}
        why={forMe ? null : t('live.permission', { who })}
        onClick={() => acknowledge.mutate(undefined)}
      >
        {t('case.acknowledge')}
      </Button>
    </div>
  )
}
