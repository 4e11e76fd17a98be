import { useEffect } from 'react'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import css from '../case/Bars.module.css'
import { firstName, useDesk } from '../case/desk.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMe, useWhyNot } from '../person/me.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { IconCheck, IconHandStop } from '../ui/icons.ts'
import { whenTold } from './telling.ts'
import { useWatchers } from './watchers.ts'
import { putDown } from './writing.ts'

/** A colleague asks for the case that one is answering. */
export function AskerBar() {
  const { t } = useTranslation()
  const me = useMe().person.id
  const { view } = useDesk()
  const whyNot = useWhyNot('case.assign')
  const asker = useWatchers(view.id).find(({ asks }) => asks?.of === me && !asks.declined)?.person
  const answer = useAct(
    ({ to, give }: { to: string; give: boolean }) => {
      // Whoever gives writes no longer, from before it is asked: a word of writing that came after it would take the case back.
      if (give) putDown()
      return whenTold(() => api.answerAsker({ params: { id: view.id }, body: { person_id: to, give } }))
    },
    { caseId: view.id, stale: [['watching']] },
  )
  const name = asker ? firstName(asker.name) : ''
  useEffect(() => {
    if (name) announce(t('watching.asks', { name }))
  }, [name, t])
  if (!asker) return null
  return (
    <div className={css.bar} data-tone="note" role="status">
      <IconHandStop size={19} stroke={1.7} aria-hidden />
      <span className={css.words}>
        <strong>{t('watching.asks', { name })}</strong> {t('watching.asksText')}
      </span>
      <Button
        size="compact"
        tone="primary"
        icon={IconCheck}
        why={whyNot}
        busy={answer.isPending}
        onClick={() => answer.mutate({ to: asker.id, give: true })}
      >
        {t('watching.give', { name })}
      </Button>
      <Button size="compact" why={whyNot} onClick={() => answer.mutate({ to: asker.id, give: false })}>
        {t('watching.keep')}
      </Button>
    </div>
  )
}
