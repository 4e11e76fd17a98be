/** One case: header, what was said and can be said, and at its side the playbook, the customer and the loop. */
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { api } from '../api/api.ts'
import { Problem } from '../api/http.ts'
import { caseQuery } from '../api/queries.ts'
import type { CaseAct, CaseViewName } from '../app/router.tsx'
import { useTranslation } from '../i18n/use-translation.ts'
import { useGuessedView } from '../live/outbox/use-guessed.ts'
import { markSeen } from '../queue/seen.ts'
import { LoadProblem } from '../ui/LoadProblem.tsx'
import { CaseDeskView } from './CaseDeskView.tsx'
import { CaseSkeleton } from './CaseSkeleton.tsx'

/** Asks for the room of the list, with the way to give it back; null when it is no longer needed. */
export type OnRoom = (needed: { giveBack: () => void } | null) => void

type CasePaneProps = {
  id: string
  view: CaseViewName | undefined
  act: CaseAct | undefined
  onBack: () => void
  onRoom: OnRoom
  onSent: (id: string) => void
  /** Which case stands here, or could not be read; undefined when it leaves. */
  onStands: (id: string | undefined) => void
}

export function CasePane({ id, view, act, onBack, onRoom, onSent, onStands }: CasePaneProps) {
  const { t } = useTranslation()
  const { data: known, error, isFetching, refetch } = useQuery(caseQuery(id))
  const data = useGuessedView(known)
  useEffect(() => {
    if (data) markSeen(data.id, data.last_activity_at)
  }, [data])
  const offered = data?.offered_until != null
  // What was offered stays with whoever opens it.
  useEffect(() => {
    if (offered) void api.openOffer({ params: { id } }).catch(() => undefined)
  }, [offered, id])
  // After the effects of all that stands in it: their keys are there by now.
  const settled = data !== undefined || error !== null
  useEffect(() => {
    if (!settled) return
    onStands(id)
    return () => onStands(undefined)
  }, [settled, id, onStands])
  const sent = useCallback(() => onSent(id), [id, onSent])
  if (!data && error) {
    const missing = error instanceof Problem && (error.status === 404 || error.status === 400)
    return (
      <LoadProblem
        page
        title={t(missing ? 'live.notFound' : 'live.caseFailed')}
        retry={() => void refetch()}
        busy={isFetching}
      />
    )
  }
  if (!data) return <CaseSkeleton />
  return <CaseDeskView view={data} show={view} act={act} onBack={onBack} onRoom={onRoom} onSent={sent} />
}
