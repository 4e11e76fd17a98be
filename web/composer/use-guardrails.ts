/** The checks of an outgoing message, run here while typing; the server runs the same ones before sending. */
import { useEffect, useState } from 'react'
import type { Finding, OutgoingDraft } from '../../src/core/guardrails/check.ts'
import type { CaseView, DraftMode, Purpose } from '../api/types.ts'
import { answerLanguage } from '../case/desk.ts'
import { useMe } from '../person/me.ts'

const REST_MS = 300

export type Guard = { findings: Finding[]; stopped: boolean; checked: boolean }
const NOTHING: Guard = { findings: [], stopped: false, checked: false }

export function useGuardrails(view: CaseView, mode: DraftMode, text: string, purpose: Purpose | null): Guard {
  const [guard, setGuard] = useState<Guard>(NOTHING)
  const publicDetails = useMe().brands.find(({ id }) => id === view.brand_id)?.public_details
  useEffect(() => {
    if (text.trim() === '') return setGuard(NOTHING)
    let late = false
    const timer = setTimeout(async () => {
      // Loaded when the first word is written: the checks are not part of the first load.
      const { checkOutgoing } = await import('../../src/core/guardrails/check.ts')
      if (late) return
      const draft: OutgoingDraft = {
        text,
        mode,
        language: answerLanguage(view),
        purpose,
        brand: { publicDetails: publicDetails ?? [] },
        maxLength: mode === 'internal' ? null : view.composer[mode].max_length,
      }
      setGuard({ ...checkOutgoing(draft), checked: true })
    }, REST_MS)
    return () => {
      late = true
      clearTimeout(timer)
    }
  }, [view, mode, text, purpose, publicDetails])
  return guard
}
