import { useEffect, useState } from 'react'
import { useAct } from '../api/act.ts'
import { useCommands } from '../commands/keys.ts'
import { keyProps } from '../commands/shown.ts'
import { GuardrailPanel } from '../composer/GuardrailPanel.tsx'
import { COMPOSER_TEXT } from '../composer/ids.ts'
import { readyText } from '../composer/ready-texts.ts'
import { useGuardrails } from '../composer/use-guardrails.ts'
import { useOfferUndo } from '../composer/use-send.ts'
import { WritingArea } from '../composer/WritingArea.tsx'
import { useTranslation } from '../i18n/use-translation.ts'
import { requestKey, step } from '../live/outbox/post.ts'
import { ReplyTools } from '../replies/ReplyTools.tsx'
import { useReplies } from '../replies/use-replies.ts'
import { Button } from '../ui/Button.tsx'
import card from '../ui/Card.module.css'
import { compact } from '../ui/format.ts'
import {
  IconCheck,
  IconCircleCheck,
  IconCircleDashed,
  IconShieldCheck,
  IconSpeakerphone,
  IconWorld,
} from '../ui/icons.ts'
import { useAnswered } from '../watching/use-answered.ts'
import css from './ClosePanel.module.css'
import { answerLanguage, firstName, useDesk } from './desk.ts'

/** What is left to close the loop; usually one public message, ready to go. */
export function ClosePanel() {
  const { t } = useTranslation()
  const { view, open } = useDesk()
  const isPublic = view.conversations.some(({ visibility }) => visibility === 'public')
  const conditions = [
    ['solved', view.loop.solved !== null],
    ...(isPublic
      ? ([
          ['answered', view.acknowledged_in_public],
          ['followed_up', view.loop.followed_up !== null],
        ] as const)
      : []),
  ] as const
  const onItsWay = view.outgoing.some(
    ({ purpose, state }) =>
      purpose === 'follow_up' && ['awaiting_approval', 'held', 'queued', 'sending'].includes(state),
  )
  const due = view.status === 'solved' && view.loop.followed_up === null && view.composer.public.possible && !onItsWay
  return (
    <aside className={css.panel}>
      {due && <FollowUp />}
      {view.status !== 'closed' && !due && (
        <section className={card.card}>
          <p className={css.lead}>{onItsWay ? t('playbook.onItsWay') : t('case.notSolvedYet')}</p>
          {!onItsWay && (
            <Button tone="primary" icon={IconCheck} onClick={() => open('done')}>
              {t(view.status === 'open' ? 'dialog.done.solved' : 'case.closeWith')}
            </Button>
          )}
        </section>
      )}
      <section className={card.card}>
        <h2 className={card.title}>{t('loop.conditions')}</h2>
        <ul className={css.conditions}>
          {conditions.map(([name, met]) => (
            <li key={name} data-met={met || undefined}>
              {met ? (
                <IconCircleCheck size={19} stroke={1.9} aria-hidden />
              ) : (
                <IconCircleDashed size={19} stroke={1.9} aria-hidden />
              )}
              {t(`loop.condition.${name}`)}
            </li>
          ))}
        </ul>
      </section>
    </aside>
  )
}

function FollowUp() {
  const { t } = useTranslation()
  const { view, drafts, open } = useDesk()
  const ready = readyText('follow_up', answerLanguage(view), firstName(view.customer.name))
  const text = drafts.text.public
  const [key] = useState(requestKey)
  const offerUndo = useOfferUndo()
  const write = (next: string) => drafts.write('public', next)
  const replies = useReplies({ id: COMPOSER_TEXT, mode: 'public', body: text, write, wanted: true })
  const guard = useGuardrails(view, 'public', text, 'follow_up', replies.inserted)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ready words are offered once
  useEffect(() => {
    if (text.trim() === '') drafts.write('public', ready)
  }, [])
  // Only PR/Legal lets these words out: the button asks them.
  const asks = view.approval_required || guard.needsApproval
  const answered = useAnswered()
  const post = useAct(
    (override_reason: string | undefined) =>
      step('followUp', view.customer.name, {
        params: { id: view.id },
        body: {
          body: text.trim(),
          request_key: key,
          ...answered.fields(),
          ...(override_reason ? { override_reason } : {}),
          ...(asks ? { ask_approval: true } : {}),
        },
      }),
    {
      caseId: view.id,
      failed: (problem, override) =>
        answered.caught(problem, {
          mine: [{ mode: 'public', body: text }],
          again: () => post.mutate(override),
          edit: () => undefined,
          drop: () => drafts.write('public', ''),
        }),
      done: (reply) => {
        answered.sent()
        drafts.write('public', '')
        if (reply) offerUndo(reply)
      },
    },
  )
  const blocked = text.trim() === '' || guard.stopped
  const submit = () => {
    if (!blocked && !post.isPending) post.mutate(undefined)
  }
  useCommands({ send: { run: submit, why: () => (blocked ? 'stopped' : null) } })
  return (
    <section className={card.card}>
      <header className={css.head}>
        <span className={css.glyph}>
          <IconSpeakerphone size={21} stroke={1.7} aria-hidden />
        </span>
        <div>
          <h2 className={css.title}>{t('loop.oneLeft')}</h2>
          {view.reach > 0 && (
            <p className={css.lead}>{t('loop.sawComplaint', { count: view.reach, shown: compact(view.reach) })}</p>
          )}
        </div>
      </header>
      <div className={css.frame}>
        <p className={css.where}>
          <IconWorld size={17} stroke={1.8} aria-hidden /> {t('loop.followUpHere')}
        </p>
        <WritingArea
          body={text}
          findings={guard.findings}
          label={t('loop.followUpHere')}
          placeholder={ready}
          onWrite={write}
          replies={replies}
          answers
        />
        <ReplyTools replies={replies} mode="public" body={text} max={view.composer.public.max_length} />
        {guard.checked && guard.findings.length === 0 && (
          <p className={css.passed}>
            <IconShieldCheck size={17} stroke={1.8} aria-hidden /> {t('guardrail.passed')}
          </p>
        )}
        <GuardrailPanel
          findings={guard.findings}
          body={text}
          mode="public"
          onWrite={write}
          onMove={null}
          onOverride={(reason) => post.mutate(reason)}
        />
      </div>
      <Button
        tone="primary"
        size="large"
        icon={IconCircleCheck}
        {...keyProps('send')}
        disabled={blocked}
        busy={post.isPending}
        onClick={submit}
        className={css.wide}
      >
        {t(asks ? 'approval.ask' : 'loop.postAndClose')}
      </Button>
      <Button tone="quiet" onClick={() => open('close')} className={css.wide}>
        {t('loop.closeWithout')}
      </Button>
    </section>
  )
}
