/** Opens the outbox of whoever is signed in, and tells what became of steps that had to wait. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import i18next from 'i18next'
import { useEffect, useState } from 'react'
import type { CaseView } from '../../api/types.ts'
import { useMe } from '../../person/me.ts'
import { toast } from '../../ui/toast.ts'
import { useLineDown } from '../connection.ts'
import { openDrafts, saveAllKept } from '../kept-drafts.ts'
import { allSteps, onOtherTab, openOutbox, type Step } from './kept.ts'
import { drain, onSettled } from './post.ts'
import { repliesIn } from './settled.ts'

export function useOutbox(): void {
  const client = useQueryClient()
  const me = useMe()
  const { id: personId } = me.person
  const { id: organizationId } = me.organization
  // Before anything that writes is on screen.
  useState(() => {
    openDrafts(personId)
    openOutbox(personId, organizationId)
  })
  const down = useLineDown()
  useEffect(() => {
    if (!down) saveAllKept()
  }, [down])
  useEffect(() => {
    let gone = 0
    onSettled({
      done: (step, answer) => {
        showReplies(client, step.caseId, answer)
        readAgain(client, step)
        gone += 1
        if (allSteps().some(({ stopped }) => !stopped)) return
        toast({ id: 'outbox-sent', tone: 'plain', title: i18next.t('outbox.sent', { count: gone }) })
        gone = 0
      },
      refused: (step) => {
        readAgain(client, step)
        toast({
          id: `outbox-${step.key}`,
          tone: 'problem',
          title: i18next.t('outbox.refused', { what: i18next.t(`outbox.what.${step.name}`, { who: step.who }) }),
          text: whyOf(step),
        })
      },
    })
    window.addEventListener('storage', onOtherTab)
    drain()
    return () => window.removeEventListener('storage', onOtherTab)
  }, [client])
}

/** Why a step was stopped, in the reader's words. */
export function whyOf({ stopped }: Step): string {
  if (stopped?.code === 'old' || stopped?.code === 'behind') return i18next.t(`outbox.why.${stopped.code}`)
  return [stopped?.message, stopped?.hint].filter(Boolean).join(' ') || i18next.t('live.failed')
}

function readAgain(client: QueryClient, { caseId }: Step): void {
  for (const queryKey of [['case', caseId], ['timeline', caseId], ['cases'], ['queues'], ['asks']])
    void client.invalidateQueries({ queryKey })
}

/** Replies in an answer of the server stand in the open case at once. */
export function showReplies(client: QueryClient, caseId: string, answer: unknown): void {
  const replies = repliesIn(answer)
  if (replies.length === 0) return
  client.setQueryData<CaseView>(
    ['case', caseId],
    (held) =>
      held && {
        ...held,
        outgoing: [...held.outgoing, ...replies.filter(({ id }) => !held.outgoing.some((one) => one.id === id))],
      },
  )
}
