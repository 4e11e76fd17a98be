/**
 * Where past cases would have gone by another document. A case is replayed from what was recorded of it: the answers people gave, and the
 * facts that suggestions look at. Actions count as done: the question is which way a case takes, not how fast.
 */
import type { CaseKind, PlaybookStep } from '../case/case.ts'
import type { PlaybookAction, PlaybookDocument, QuestionNode } from './schema.ts'
import { type SuggestionFacts, suggest } from './suggest.ts'
import { findNode } from './walk.ts'

export type Recorded = {
  /** The steps taken, in order; those of another document may be among them. */
  path: readonly PlaybookStep[]
  facts: SuggestionFacts
  kind: CaseKind | null
}

/** Why the replay went this way at a question. */
export type ChosenBy =
  /** A person answered this very question so. */
  | 'answered'
  /** A person said what kind of message it is, under another document. */
  | 'kind'
  /** Nobody answered; a rule suggests it. */
  | 'suggested'

export type Choice = { node: string; answer: string; by: ChosenBy }
export type Route = {
  /** Questions passed, in order. */
  choices: Choice[]
  /** Actions on the way, in order. */
  actions: { node: string; action: PlaybookAction }[]
  /** The end reached, or the question at which a person would have been asked. */
  at: string
  reached: 'end' | 'question'
}

/** The way of one recorded case through a document. Throws for a document with arrows into nowhere (see `validate.ts`). */
export function routeOf(document: PlaybookDocument, recorded: Recorded): Route {
  const unused = recorded.path.filter(({ answer }) => answer !== null)
  const seen = new Set<string>()
  const route: Route = { choices: [], actions: [], at: document.start, reached: 'question' }
  for (;;) {
    const id = route.at
    const node = findNode(document, id)
    if (!node) throw new Error(`the playbook has no node ${id}`)
    if (node.kind === 'end') return { ...route, reached: 'end' }
    if (node.kind === 'action') {
      // A second time on the same action without a person's word between would go on for ever.
      if (seen.has(id)) return route
      seen.add(id)
      route.actions.push({ node: id, action: node.action })
      route.at = node.next
      continue
    }
    const choice = choose(document, id, node, recorded, unused, seen.has(id))
    seen.add(id)
    if (!choice) return route
    if (choice.by === 'answered') seen.clear()
    route.choices.push(choice)
    route.at = node.answers.find((answer) => answer.id === choice.answer)?.next ?? ''
  }
}

function choose(
  document: PlaybookDocument,
  id: string,
  node: QuestionNode,
  { facts, kind }: Recorded,
  unused: PlaybookStep[],
  again: boolean,
): Choice | null {
  const offered = (answer: string | null) => node.answers.some((one) => one.id === answer)
  const at = unused.findIndex((step) => step.node === id && offered(step.answer))
  const step = at < 0 ? undefined : unused.splice(at, 1)[0]
  if (step?.answer) return { node: id, answer: step.answer, by: 'answered' }
  // What nobody answered twice is not guessed twice.
  if (again) return null
  const byKind = kind === null ? undefined : node.answers.find(({ sets }) => sets.kind === kind)
  if (byKind) return { node: id, answer: byKind.id, by: 'kind' }
  const suggestion = suggest(document, id, facts)
  return suggestion ? { node: id, answer: suggestion.answer, by: 'suggested' } : null
}

/** How often people chose what the document's rules suggest, at each of its questions. */
export type Agreement = { node: string; suggested: number; agreed: number }

export function agreementOf(document: PlaybookDocument, { path, facts }: Recorded): Agreement[] {
  return path.flatMap(({ node, answer }) => {
    const suggestion = answer === null ? null : suggest(document, node, facts)
    return suggestion ? [{ node, suggested: 1, agreed: suggestion.answer === answer ? 1 : 0 }] : []
  })
}
