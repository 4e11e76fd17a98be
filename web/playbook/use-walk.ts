/** Where the open case stands in its playbook, worked out here from the document and the steps taken. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { AUTOMATIC } from '../../src/core/playbook/actions.ts'
import type { PlaybookDocument } from '../../src/core/playbook/schema.ts'
import { type Suggestion, type SuggestionFacts, suggest } from '../../src/core/playbook/suggest.ts'
import { type Walk, walk } from '../../src/core/playbook/walk.ts'
import { useAct } from '../api/act.ts'
import { playbookQuery } from '../api/queries.ts'
import { useDesk } from '../case/desk.ts'
import { step } from '../live/outbox/post.ts'

export type Walking = {
  document: PlaybookDocument
  at: Walk
  suggestion: Suggestion | null
  /** How many numbered questions there are. */
  questions: number
  /** The number of the question asked now, or of the last one passed. */
  number: number
}

export function useWalk(): Walking | null {
  const { view } = useDesk()
  const run = view.playbook
  const { data: document } = useQuery({
    ...playbookQuery(run?.playbook_id ?? '', run?.version ?? 0),
    enabled: run !== null,
  })
  return useMemo(() => {
    if (!run || !document) return null
    const at = walk(
      document,
      run.path.map((taken) => ({ ...taken, at: Date.parse(taken.at) })),
    )
    const numbers = Object.values(document.nodes).flatMap((node) =>
      node.kind === 'question' && node.number ? [node.number] : [],
    )
    const passed = at.trail.flatMap(({ node }) => (node.kind === 'question' && node.number ? [node.number] : []))
    const { id, node } = at.current
    return {
      document,
      at,
      suggestion: node.kind === 'question' ? suggest(document, id, run.facts as SuggestionFacts) : null,
      questions: Math.max(0, ...numbers),
      number: node.kind === 'question' && node.number ? node.number : Math.max(1, ...passed),
    }
  }, [run, document])
}

/** The last step that a person took: what the desk does by itself is done again the moment one is back there. */
export function lastOwnStep({ at }: Walking): Walk['trail'][number] | undefined {
  return at.trail.findLast(({ node }) => node.kind !== 'action' || !AUTOMATIC.has(node.action))
}

export function usePlaybookActs() {
  const { view } = useDesk()
  const params = { id: view.id }
  const who = view.customer.name
  const options = { caseId: view.id }
  return {
    answer: useAct((body: { node: string; answer: string }) => step('answerPlaybook', who, { params, body }), options),
    back: useAct((body: { node: string }) => step('stepBack', who, { params, body }), options),
    skip: useAct((body: { node: string; reason: string }) => step('skipStep', who, { params, body }), options),
  }
}
