/** The checks of an outgoing message, run here while typing; the server runs the same ones before sending. */
import { useEffect, useState } from 'react'
import type { Finding, OutgoingDraft } from '../../src/core/guardrails/check.ts'
import type { CaseView, DraftMode, Purpose } from '../api/types.ts'
import { answerLanguage } from '../case/desk.ts'
import { useMe } from '../person/me.ts'

const REST_MS = 300

export type Guard = { findings: Finding[]; stopped: boolean; checked: boolean }
const NOTHING: Guard = { findings: [], stopped: false, checked: false }

/** `inserted`: the draft as a saved reply left it. */
export function useGuardrails(
  view: CaseView,
  mode: DraftMode,
  text: string,
  purpose: Purpose | null,
  inserted: string | null = null,
): Guard {
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
        saidHere: mode === 'public' ? saidInPublic(view) : [],
        unchanged: complains(view) ? inserted : null,
      }
      setGuard({ ...checkOutgoing(draft), checked: true })
    }, REST_MS)
    return () => {
      late = true
      clearTimeout(timer)
    }
  }, [view, mode, text, purpose, publicDetails, inserted])
  return guard
}

/** Our own words in the public thread that is answered now, and those on their way to it. */
function saidInPublic({ conversations, outgoing, composer }: CaseView): string[] {
  const here = composer.public.conversation_id
  const said = conversations
    .filter(({ id, visibility }) => visibility === 'public' && (here === null || id === here))
    .flatMap(({ messages }) => messages.filter(({ direction, removed }) => direction === 'out' && removed === null))
    .map(({ parts }) => parts.map((part) => ('text' in part ? part.text : '')).join(''))
  const onTheirWay = outgoing
    .filter(({ mode, state }) => mode === 'public' && state !== 'failed')
    .map(({ body }) => body)
  return [...said, ...onTheirWay]
}

const complains = ({ kind, understanding }: CaseView): boolean =>
  (kind ?? understanding?.verdict.intent) === 'complaint'
