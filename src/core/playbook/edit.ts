/** Changing a draft: each function returns a new one, and none ever leaves an arrow behind that it did not mean to. */
import { edgesFrom, nodeAt, spread } from './graph.ts'
import type {
  Bilingual,
  DraftAction,
  DraftEnd,
  DraftNode,
  DraftQuestion,
  DraftSuggestion,
  PlaybookDraft,
} from './schema.ts'

const EMPTY: Bilingual = { he: '', en: '' }

/** One arrow of a node: of an answer by its place, of an action, or of a skipped question. */
export type Way = { from: string; answer: number } | { from: string; answer: null } | { from: string; skip: true }

export function setNode<Node extends DraftNode>(
  draft: PlaybookDraft,
  id: string,
  change: (node: Node) => Node,
): PlaybookDraft {
  const node = nodeAt(draft, id)
  return node ? { ...draft, nodes: { ...draft.nodes, [id]: change(node as Node) } } : draft
}

/** Where an arrow leads now; null when there is no such arrow. */
export function targetOf(draft: PlaybookDraft, way: Way): string | null {
  const node = nodeAt(draft, way.from)
  if (!node || node.kind === 'end') return null
  if ('skip' in way) return node.kind === 'question' ? node.skipTo : null
  if (node.kind === 'action') return node.next
  return way.answer === null ? null : (node.answers[way.answer]?.next ?? null)
}

/** Leads an arrow somewhere else. It is a return path no more, unless it leads back as before. */
export function lead(draft: PlaybookDraft, way: Way, to: string): PlaybookDraft {
  if (targetOf(draft, way) === to) return draft
  return setNode(draft, way.from, (node) => {
    if (node.kind === 'end') return node
    if ('skip' in way) return node.kind === 'question' ? { ...node, skipTo: to } : node
    if (node.kind === 'action') return { ...node, next: to, returns: false }
    return {
      ...node,
      answers: node.answers.map((one, at) => (at === way.answer ? { ...one, next: to, returns: false } : one)),
    }
  })
}

/** True when this arrow goes back to a step before it: only then can it be a return path. */
export function leadsBack(draft: PlaybookDraft, way: Way): boolean {
  const to = targetOf(draft, way)
  if (!to || 'skip' in way) return false
  const onward = (id: string) => {
    const node = nodeAt(draft, id)
    return node ? edgesFrom(id, node).map((edge) => edge.to) : []
  }
  return spread([to], onward).has(way.from)
}

/** An id that is not taken: the base itself, or with a number. */
export function freshId(taken: (id: string) => boolean, base: string): string {
  if (!taken(base)) return base
  for (let n = 2; ; n++) if (!taken(`${base}_${n}`)) return `${base}_${n}`
}

/** Puts a new step on an arrow: what the arrow led to comes after it. A new end takes the arrow's place alone. */
export function addStep(draft: PlaybookDraft, way: Way, kind: DraftNode['kind']): { draft: PlaybookDraft; id: string } {
  const next = targetOf(draft, way) ?? ''
  const id = freshId(
    (one) => nodeAt(draft, one) !== undefined,
    kind === 'question' ? 'question' : kind === 'action' ? 'step' : 'end',
  )
  const grown = { ...draft, nodes: { ...draft.nodes, [id]: newNode(kind, next) } }
  return { draft: lead(grown, way, id), id }
}

function newNode(kind: DraftNode['kind'], next: string): DraftNode {
  if (kind === 'end') return { kind, outcome: 'closed', title: EMPTY } satisfies DraftEnd
  if (kind === 'action')
    return {
      kind,
      action: 'investigate',
      title: EMPTY,
      hint: null,
      blocking: true,
      hours: null,
      next,
      returns: false,
    } satisfies DraftAction
  const answer = (id: string, label: Bilingual) => ({ id, label, consequences: [], sets: {}, next, returns: false })
  return {
    kind,
    number: null,
    title: EMPTY,
    text: EMPTY,
    hint: null,
    answers: [answer('yes', { he: 'כן', en: 'Yes' }), answer('no', { he: 'לא', en: 'No' })],
    suggestions: [],
    skipTo: next || null,
  } satisfies DraftQuestion
}

/** The four main questions and the first step stay. */
export function mayRemove(draft: PlaybookDraft, id: string): boolean {
  const node = nodeAt(draft, id)
  return node !== undefined && id !== draft.start && !(node.kind === 'question' && node.number !== null)
}

/** Takes a step out; what led to it leads to what came after it. Steps that nobody can reach now stay, and are said to be lost. */
export function removeStep(draft: PlaybookDraft, id: string): PlaybookDraft {
  const node = nodeAt(draft, id)
  if (!node || !mayRemove(draft, id)) return draft
  const heir = edgesFrom(id, node).find(({ to, returns }) => !returns && to !== id)?.to ?? ''
  const { [id]: _, ...rest } = draft.nodes
  const nodes = Object.entries(rest).map(([other, one]): [string, DraftNode] => [other, redirected(one, id, heir)])
  return { ...draft, nodes: Object.fromEntries(nodes) }
}

function redirected(node: DraftNode, from: string, to: string): DraftNode {
  if (node.kind === 'end') return node
  if (node.kind === 'action') return node.next === from ? { ...node, next: to, returns: false } : node
  return {
    ...node,
    skipTo: node.skipTo === from ? to || null : node.skipTo,
    answers: node.answers.map((one) => (one.next === from ? { ...one, next: to, returns: false } : one)),
  }
}

export const MAX_ANSWERS = 9

export function addAnswer(node: DraftQuestion): DraftQuestion {
  if (node.answers.length >= MAX_ANSWERS) return node
  const id = freshId((one) => node.answers.some((answer) => answer.id === one), 'answer')
  return {
    ...node,
    answers: [...node.answers, { id, label: EMPTY, consequences: [], sets: {}, next: '', returns: false }],
  }
}

/** A question keeps two answers at least; rules that suggested the answer go with it. */
export function removeAnswer(node: DraftQuestion, at: number): DraftQuestion {
  const gone = node.answers[at]
  if (!gone || node.answers.length <= 2) return node
  return {
    ...node,
    answers: node.answers.filter((_, index) => index !== at),
    suggestions: node.suggestions.filter(({ answer }) => answer !== gone.id),
  }
}

/** Moves one of a list up (`by` −1) or down; at the edge nothing happens. */
export function moved<One>(list: readonly One[], at: number, by: number): One[] {
  const to = at + by
  const one = list[at]
  if (one === undefined || to < 0 || to >= list.length) return [...list]
  const rest = list.filter((_, index) => index !== at)
  return [...rest.slice(0, to), one, ...rest.slice(to)]
}

export function addRule(node: DraftQuestion): DraftQuestion {
  const rule: DraftSuggestion = {
    when: [{ field: 'intent', is: [], atLeast: null, atMost: null }],
    answer: node.answers[0]?.id ?? '',
    because: EMPTY,
  }
  return { ...node, suggestions: [...node.suggestions, rule] }
}
