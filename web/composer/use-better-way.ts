/** Tells the case pane when there is a better way for what is being written in public: the side of the screen then shows it. */
import { useEffect, useRef } from 'react'
import type { Finding } from '../../src/core/guardrails/finding.ts'
import type { DraftMode } from '../api/types.ts'
import { useDesk } from '../case/desk.ts'
import { useMe } from '../person/me.ts'
import { useLayout } from '../ui/layout.ts'
import { outgoingDraft } from './outgoing-draft.ts'

export function useBetterWay(mode: DraftMode, text: string, writing: boolean, findings: readonly Finding[]): void {
  const { view, drafts, setOffer, showOffer } = useDesk()
  const { brands, person } = useMe()
  const brand = brands.find(({ id }) => id === view.brand_id)
  const layout = useLayout()
  const beside = layout === 'wide' || layout === 'medium'
  const held = findings.some(({ level }) => level !== 'note')
  const splits = findings.some(({ better }) => better.some(({ kind }) => kind === 'split'))
  const possible = writing && mode === 'public' && view.composer.private.possible
  const offered = possible && (held || splits)
  // It comes by itself once, where there is room; whoever sends it away can ask for it.
  const shown = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the setters of the pane are made anew with it
  useEffect(() => {
    setOffer(offered ? outgoingDraft(view, brand, { mode, text, purpose: drafts.purpose, writer: person.name }) : null)
    if (!offered) {
      shown.current = false
      showOffer(false)
    } else if (held && beside && !shown.current) {
      shown.current = true
      showOffer(true)
    }
  }, [offered, held, beside, text, mode, view, brand, drafts.purpose, person.name])
}
