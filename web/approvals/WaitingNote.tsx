import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import type { Outgoing } from '../api/types.ts'
import { useDesk } from '../case/desk.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMe } from '../person/me.ts'
import { Button } from '../ui/Button.tsx'
import { clockTime } from '../ui/format.ts'
import { IconArrowBackUp } from '../ui/icons.ts'
import css from './Approvals.module.css'
import { TalkList } from './TalkList.tsx'

/** Under a message of ours that waits for PR/Legal, or did not get it: until when, what was asked, and the way back. */
export function WaitingNote({ reply }: { reply: Outgoing }) {
  const { t } = useTranslation()
  const me = useMe()
  const { view, compose } = useDesk()
  const approval = view.approvals.find(({ outgoing_id }) => outgoing_id === reply.id)
  const [text, setText] = useState('')
  const back = useAct(() => api.cancelReply({ params: { id: reply.id } }), {
    caseId: view.id,
    done: () => compose(reply.mode, reply.body, reply.purpose),
  })
  const answer = useAct(() => api.answerApproval({ params: { id: approval?.id ?? '' }, body: { text: text.trim() } }), {
    caseId: view.id,
    done: () => setText(''),
  })
  if (!approval) return null
  const waits = reply.state === 'awaiting_approval'
  const mine = approval.asked_by.id === me.person.id
  const questioned = waits && mine && approval.talk.at(-1)?.person.id !== me.person.id && approval.talk.length > 0
  return (
    <div className={css.note} data-state={approval.state}>
      <p>
        {waits
          ? `${t('approval.waitsUntil', { time: clockTime(approval.due_at) })} ${t(approval.fallback === null ? 'approval.fallsBack' : 'approval.fallsSafe')}`
          : approval.state === 'refused'
            ? t('approval.refusedBy', { name: approval.decided_by?.name ?? '', note: approval.note ?? '' })
            : t('approval.expiredText')}
      </p>
      {waits && approval.fallback !== null && (
        <details className={css.fallback}>
          <summary>{t('approval.safeVersion')}</summary>
          <p dir="auto">{approval.fallback}</p>
        </details>
      )}
      <TalkList talk={approval.talk} />
      {questioned && (
        <form
          className={css.answer}
          onSubmit={(event) => {
            event.preventDefault()
            if (text.trim() !== '') answer.mutate(undefined)
          }}
        >
          <TextInput
            aria-label={t('approval.yourAnswer')}
            placeholder={t('approval.yourAnswer')}
            maxLength={1000}
            attributes={{ input: { dir: 'auto' } }}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button size="compact" tone="primary" type="submit" busy={answer.isPending} disabled={text.trim() === ''}>
            {t('approval.answer')}
          </Button>
        </form>
      )}
      {me.permissions.includes('desk.reply') && (
        <div>
          <Button
            size="compact"
            icon={IconArrowBackUp}
            mirror
            busy={back.isPending}
            onClick={() => back.mutate(undefined)}
          >
            {t('approval.takeBack')}
          </Button>
        </div>
      )}
    </div>
  )
}
