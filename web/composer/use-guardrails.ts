/** The checks of an outgoing message, run here while typing; the server runs the same ones before sending. */
import { useEffect, useState } from 'react'
import type { Checked } from '../../src/core/guardrails/check.ts'
import type { CaseView, DraftMode, Purpose } from '../api/types.ts'
import { useMe } from '../person/me.ts'
import { outgoingDraft } from './outgoing-draft.ts'

const REST_MS = 300

export type Guard = Checked & { checked: boolean }
const NOTHING: Guard = {
  findings: [],
  stopped: false,
  needsApproval: false,
  screenshot: null,
  offers: [],
  checked: false,
}

/** `inserted`: the draft as a saved reply left it. */
export function useGuardrails(
  view: CaseView,
  mode: DraftMode,
  text: string,
  purpose: Purpose | null,
  inserted: string | null = null,
): Guard {
  const [guard, setGuard] = useState<Guard>(NOTHING)
  const { brands, person } = useMe()
  const brand = brands.find(({ id }) => id === view.brand_id)
  useEffect(() => {
    const draft = outgoingDraft(view, brand, { mode, text, purpose, writer: person.name, unchanged: inserted })
    if (!draft || text.trim() === '') return setGuard(NOTHING)
    let late = false
    const timer = setTimeout(async () => {
      // Loaded when the first word is written: the checks are not part of the first load.
      // Where they do not come, the next words ask for them again, and the server checks in any case.
      const checks = await import('../../src/core/guardrails/check.ts').catch(() => null)
      if (checks && !late) setGuard({ ...checks.checkOutgoing(draft), checked: true })
    }, REST_MS)
    return () => {
      late = true
      clearTimeout(timer)
    }
  }, [view, mode, text, purpose, brand, person.name, inserted])
  return guard
}
