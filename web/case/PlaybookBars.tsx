import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import { read } from '../i18n/i18n.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useWhyNot } from '../person/me.ts'
import { Button } from '../ui/Button.tsx'
import { when } from '../ui/format.ts'
import { IconCheck, IconHourglass, IconShieldCheck } from '../ui/icons.ts'
import css from './Bars.module.css'
import { useDesk } from './desk.ts'

/** What the playbook asked for and nobody may overlook: approval before an answer, and reminders that run. */
export function PlaybookBars() {
  const { t } = useTranslation()
  const { view } = useDesk()
  const whyNot = useWhyNot('desk.reply')
  const stop = useAct((node: string) => api.stopTimer({ params: { id: view.id }, body: { node } }), { caseId: view.id })
  if (view.status === 'closed') return null
  return (
    <>
      {view.approval_required && (
        <div className={css.bar} data-tone="note" role="status">
          <IconShieldCheck size={19} stroke={1.7} aria-hidden />
          <span className={css.words}>{t('case.approvalRequired')}</span>
        </div>
      )}
      {view.timers.map(({ node, text, due_at }) => {
        const late = view.due.some(({ kind, at }) => kind === 'timer' && at === due_at)
        return (
          <div key={node} className={css.bar} data-tone={late ? 'bad' : 'note'} role="status">
            <IconHourglass size={19} stroke={1.7} aria-hidden />
            <span className={css.words}>
              <strong>{read(text)}</strong> · {t('case.timerAt', { time: when(due_at) })}
            </span>
            <Button
              size="compact"
              icon={IconCheck}
              why={whyNot}
              busy={stop.isPending && stop.variables === node}
              onClick={() => stop.mutate(node)}
            >
              {t('case.timerDone')}
            </Button>
          </div>
        )
      })}
    </>
  )
}
