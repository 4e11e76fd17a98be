/**
 * Doing something: send it, say what went wrong in the reader's words, and read again what it changed. What is done with `step` shows at
 * once and takes itself back when the server refuses; with the line down it waits in the outbox, and `done` hears null.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import i18next from 'i18next'
import { showReplies } from '../live/outbox/use-outbox.ts'
import { announce } from '../ui/announce.ts'
import { toast } from '../ui/toast.ts'
import { Problem } from './http.ts'

/** Tells a person about a problem; nothing technical, nothing lost. */
export function tell(error: unknown): void {
  if (!(error instanceof Problem)) throw error
  const unreachable = error.status === 0
  const conflict = error.code === 'conflict' || error.code === 'playbook_not_here'
  const why = unreachable ? i18next.t('live.unreachable') : error.message || i18next.t('live.failed')
  const hint = conflict ? i18next.t('live.conflict') : error.hint
  const { refused } = error
  // What was on screen already and is gone again is named, and then why.
  const what = refused && i18next.t(`outbox.what.${refused.name}`, { who: refused.who })
  toast({
    id: `problem-${error.code}`,
    tone: 'problem',
    title: what ? i18next.t('outbox.refused', { what }) : why,
    text: what ? [why, hint].filter(Boolean).join(' ') : hint,
  })
}

type ActOptions<Input, Output> = {
  /** The case this is about: read again afterwards, and after a conflict. */
  caseId?: string
  /** Other cache keys it makes stale. */
  stale?: string[][]
  done?: (output: Output, input: Input) => void
  /** Return true when the failure was handled, and needs no toast. */
  failed?: (problem: Problem, input: Input) => boolean
}

export function useAct<Input, Output>(run: (input: Input) => Promise<Output>, options: ActOptions<Input, Output> = {}) {
  const client = useQueryClient()
  const refresh = () => {
    const keys = [['cases'], ['queues'], ['asks'], ...(options.stale ?? [])]
    if (options.caseId) keys.push(['timeline', options.caseId])
    for (const queryKey of keys) void client.invalidateQueries({ queryKey })
    return options.caseId ? client.invalidateQueries({ queryKey: ['case', options.caseId] }) : Promise.resolve()
  }
  return useMutation<Output, Error, Input>({
    mutationFn: run,
    onSuccess: (output, input) => {
      if (output !== null && options.caseId) showReplies(client, options.caseId, output)
      options.done?.(output, input)
      if (output === null) announce(i18next.t('outbox.kept'))
      return output === null ? undefined : refresh()
    },
    onError: (error, input) => {
      if (!(error instanceof Problem) || !options.failed?.(error, input)) tell(error)
      if (error instanceof Problem && error.status === 409) void refresh()
    },
  })
}
