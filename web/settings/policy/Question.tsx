import { Textarea } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '../../api/act.ts'
import { api } from '../../api/api.ts'
import type { PolicyQuestion } from '../../api/types.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useNow } from '../../live/clock.ts'
import { areaName, useMe } from '../../person/me.ts'
import { Button } from '../../ui/Button.tsx'
import { duration } from '../../ui/format.ts'
import { IconCheck, IconFileText } from '../../ui/icons.ts'
import { toast } from '../../ui/toast.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import page from '../Settings.module.css'

/** One question: how long it waits, and the answer to it; or the answer, and what it may become. */
export function Question({ question: one }: { question: PolicyQuestion }) {
  const { t } = useTranslation()
  const me = useMe()
  return (
    <li className={page.row}>
      <div className={page.main}>
        <strong className={page.name} dir="auto">
          {one.question}
        </strong>
        <p className={page.small}>
          {[
            t('policies.askedBy', { name: one.asked_by?.name ?? '', number: one.case_number }),
            areaName(me, one.area_id),
            one.answered_at && t('policies.answeredIn', { time: tookOf(one.asked_at, one.answered_at) }),
          ]
            .filter(Boolean)
            .join(' · ')}{' '}
          {one.answer === null && <Waits since={one.asked_at} />}{' '}
          <Link to="/desk/{-$queue}/{-$caseId}" params={{ queue: 'new', caseId: one.case_id }} search={{}}>
            {t('policies.toCase')}
          </Link>
        </p>
        {one.answer === null ? <AnswerForm id={one.id} /> : <Keep question={one} />}
      </div>
    </li>
  )
}

const tookOf = (from: string, to: string) => duration(Date.parse(to) - Date.parse(from))

function Waits({ since }: { since: string }) {
  const { t } = useTranslation()
  const now = useNow()
  return <>· {t('policies.waits', { time: duration(now - Date.parse(since)) })} ·</>
}

function AnswerForm({ id }: { id: string }) {
  const { t } = useTranslation()
  const [answer, setAnswer] = useState('')
  const send = useAct(() => api.answerPolicy({ params: { id }, body: { answer: answer.trim() } }), {
    stale: [['policy']],
    failed: () => true,
  })
  const blocked = answer.trim() === ''
  return (
    <form
      className={page.stack}
      style={{ marginBlockStart: 10 }}
      onSubmit={(event) => {
        event.preventDefault()
        if (!blocked && !send.isPending) send.mutate(undefined)
      }}
    >
      <Textarea
        aria-label={t('policies.answerLabel')}
        placeholder={t('policies.answerLabel')}
        value={answer}
        maxLength={4000}
        rows={3}
        attributes={{ input: { dir: 'auto' } }}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      <ProblemNote error={send.error} />
      <div>
        <Button tone="primary" icon={IconCheck} type="submit" disabled={blocked} busy={send.isPending}>
          {t('policies.answer')}
        </Button>
      </div>
    </form>
  )
}

function Keep({ question: one }: { question: PolicyQuestion }) {
  const { t } = useTranslation()
  const options = { stale: [['policy'], ['replies']] }
  const keep = useAct(
    (whole_brand: boolean) => api.keepAnswer({ params: { id: one.id }, body: { whole_brand } }),
    options,
  )
  const reply = useAct(() => api.keepAsReply({ params: { id: one.id } }), {
    ...options,
    done: () => toast({ id: 'saved', tone: 'plain', title: t('policies.keptReply') }),
  })
  return (
    <>
      <p dir="auto">{one.answer}</p>
      <div className={page.acts} style={{ marginBlockStart: 8 }}>
        {one.policy_id ? (
          <span className={page.small}>{t('policies.kept')}</span>
        ) : (
          <>
            {one.area_id && (
              <Button size="compact" icon={IconFileText} busy={keep.isPending} onClick={() => keep.mutate(false)}>
                {t('policies.keepArea')}
              </Button>
            )}
            <Button size="compact" icon={IconFileText} busy={keep.isPending} onClick={() => keep.mutate(true)}>
              {t('policies.keepBrand')}
            </Button>
          </>
        )}
        {one.saved_reply_id ? (
          <span className={page.small}>{t('policies.keptReply')}</span>
        ) : (
          <Button size="compact" busy={reply.isPending} onClick={() => reply.mutate(undefined)}>
            {t('policies.keepReply')}
          </Button>
        )}
      </div>
    </>
  )
}
