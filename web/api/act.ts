/** Doing something: send it, say what went wrong in the reader's words, and read again what it changed. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import i18next from 'i18next'
import { announce } from '../ui/announce.ts'
import { toast } from '../ui/toast.ts'
import { Problem } from './http.ts'

/** Tells a person about a problem; nothing technical, nothing lost. */
export function tell(error: unknown): void {
  if (!(error instanceof Problem)) throw error
  const unreachable = error.status === 0
  const conflict = error.code === 'conflict' || error.code === 'playbook_not_here'
  const title = unreachable ? i18next.t('live.unreachable') : error.message || i18next.t('live.failed')
  toast({
    id: `problem-${error.code}`,
    tone: 'problem',
    title,
    text: conflict ? i18next.t('live.conflict') : error.hint,
  })
  if (conflict) announce(i18next.t('live.conflict'))
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
      options.done?.(output, input)
      return refresh()
    },
    onError: (error, input) => {
      if (!(error instanceof Problem) || !options.failed?.(error, input)) tell(error)
      if (error instanceof Problem && error.status === 409) void refresh()
    },
  })
}

/** A key that makes a send happen once, however often its request is repeated. */
export function requestKey(): string {
  // `randomUUID` exists only on https and localhost; a desk on a local network has neither.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
