/** Sends what was written: held for some seconds in which it can be taken back, then out. Nothing typed is ever lost. */
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Finding } from '../../src/core/guardrails/finding.ts'
import { tell, useAct } from '../api/act.ts'
import { api } from '../api/api.ts'
import type { DraftMode, Outgoing, Purpose } from '../api/types.ts'
import { useDesk } from '../case/desk.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { now } from '../live/clock.ts'
import { putBack } from '../live/kept-drafts.ts'
import { requestKey, step } from '../live/outbox/post.ts'
import { repliesIn } from '../live/outbox/settled.ts'
import { usePreferences } from '../person/preferences.ts'
import { announce } from '../ui/announce.ts'
import { dismiss, toast } from '../ui/toast.ts'
import { useAnswered } from '../watching/use-answered.ts'

type Sending = {
  mode: DraftMode
  body: string /** Why it leaves although a guardrail would stop it. */
  reason?: string
  /** PR/Legal sees it first. */
  ask?: boolean
}
/** What the server refuses with its findings. */
const STOPPED = new Set(['guardrail_stop', 'approval_needed'])

/** `onStopped` hears what the server found, where that differs from what was found here. */
export function useSend(onStopped: (findings: Finding[], body: string) => void) {
  const { t } = useTranslation()
  const { view, drafts, onSent, write, seen } = useDesk()
  const [{ after_send }] = usePreferences()
  // The same words sent again after a lost answer carry the same key, so that they arrive once.
  const attempt = useRef<{ words: string; key: string } | null>(null)
  const purpose = useRef<Purpose | null>(null)
  const begunAt = useRef(seen.current)
  const offerUndo = useOfferUndo()
  const answered = useAnswered()
  const send = useAct(
    ({ mode, body, reason, ask }: Sending): Promise<unknown> => {
      purpose.current = drafts.purpose
      begunAt.current = seen.current
      const going = mode === 'internal' ? note(body) : reply(mode, body, reason, ask)
      // It stands in the thread now, and in the outbox of this browser until the server has it.
      drafts.write(mode, '')
      drafts.setPurpose(null)
      return going
    },
    {
      caseId: view.id,
      failed: (problem, sending) => {
        const { mode, body } = sending
        const { code, status, details } = problem
        if (status < 500) attempt.current = null
        putBack(view.id, mode, body)
        // The words are as old as they were.
        seen.current = begunAt.current
        drafts.setPurpose(purpose.current)
        if (
          mode !== 'internal' &&
          answered.caught(problem, {
            mine: [{ mode, body }],
            again: () => send.mutate(sending),
            edit: write,
            drop: () => drafts.write(mode, ''),
          })
        )
          return true
        if (!STOPPED.has(code) || !Array.isArray(details)) return false
        onStopped(details as Finding[], body)
        return true
      },
      done: (answer, { mode }) => {
        attempt.current = null
        answered.sent()
        if (answer !== null && mode === 'internal') return announce(t('composer.noteKept'))
        const [reply] = repliesIn(answer)
        if (reply) offerUndo(reply)
        if (reply?.state === 'awaiting_approval') {
          toast({ id: `asked-${reply.id}`, tone: 'plain', title: t('approval.asked') })
        }
        if (mode !== 'internal' && after_send === 'next') onSent()
      },
    },
  )
  return send

  function note(body: string) {
    return step('writeNote', view.customer.name, { params: { id: view.id }, body: { body } })
  }
  function reply(mode: 'public' | 'private', body: string, reason?: string, ask?: boolean) {
    const words = `${mode}\n${body}`
    if (attempt.current?.words !== words) attempt.current = { words, key: requestKey() }
    return step('queueReply', view.customer.name, {
      params: { id: view.id },
      body: {
        mode,
        body,
        request_key: attempt.current.key,
        ...answered.fields(),
        ...(drafts.purpose ? { purpose: drafts.purpose } : {}),
        ...(reason ? { override_reason: reason } : {}),
        ...(ask ? { ask_approval: true } : {}),
      },
    })
  }
}

/** The toast that counts down, with its way back: the words return to the composer they came from. */
export function useOfferUndo(): (reply: Outgoing) => void {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { drafts } = useDesk()
  return (reply) => {
    if (reply.state !== 'held' || !reply.held_until) return
    const id = `undo-${reply.id}`
    const undo = async () => {
      dismiss(id)
      try {
        await api.cancelReply({ params: { id: reply.id } })
        // A file or an approved text leaves the draft beside it as it is.
        if (!reply.file && !reply.template) {
          putBack(reply.case_id, reply.mode, reply.body)
          drafts.setMode(reply.mode)
          drafts.setPurpose(reply.purpose)
        }
        announce(
          t(
            reply.file ? 'composer.fileTakenBack' : reply.template ? 'dialog.template.takenBack' : 'composer.takenBack',
          ),
        )
      } catch (error) {
        tell(error)
      }
      void client.invalidateQueries({ queryKey: ['case', reply.case_id] })
    }
    const title = t(`composer.onItsWay.${reply.mode}`)
    toast({
      id,
      tone: 'plain',
      title,
      since: now(),
      until: Date.parse(reply.held_until),
      act: { label: t('app.undo'), key: 'Z', run: () => void undo() },
    })
  }
}
