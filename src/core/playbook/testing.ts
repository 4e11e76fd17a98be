/** For tests only: playbooks of any shape that may be published, and walks through them. */
import fc from 'fast-check'
import type { PlaybookStep } from '../case/case.ts'
import { ACTIONS, type PlaybookDocument, type PlaybookNode, playbookDocument } from './schema.ts'
import { walk } from './walk.ts'

const WORDS = { he: 'מילים', en: 'words' }

export const step = (node: string, answer: string | null = null, skipped?: string): PlaybookStep => ({
  node,
  answer,
  at: 0,
  by: 'rep',
  ...(skipped === undefined ? {} : { skipped }),
})

/** Node `i` always leads to node `i + 1`, sometimes further on, and back only along a declared return path to a question. */
export const anyPlaybook: fc.Arbitrary<PlaybookDocument> = fc
  .array(
    fc.record({
      question: fc.boolean(),
      action: fc.constantFrom(...ACTIONS),
      blocking: fc.boolean(),
      jumps: fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 3 }),
      back: fc.option(fc.nat({ max: 30 }), { nil: null }),
    }),
    { minLength: 4, maxLength: 12 },
  )
  .map((seeds) => {
    const last = seeds.length
    const isQuestion = (at: number) => at < 4 || seeds[at]?.question === true
    const nodes = seeds.map(({ action, blocking, jumps, back }, at): [string, PlaybookNode] => {
      if (!isQuestion(at))
        return [
          `n${at}`,
          { kind: 'action', action, title: WORDS, hint: null, blocking, hours: 1, next: `n${at + 1}`, returns: false },
        ]
      const to = [at + 1, ...jumps.map((jump) => Math.min(last, at + 1 + jump))]
      const answers = to.map((next, index) => answer(`a${index}`, `n${next}`, false))
      const earlier = back === null ? null : back % (at + 1)
      if (earlier !== null && isQuestion(earlier)) answers.push(answer('again', `n${earlier}`, true))
      const number = at < 4 ? at + 1 : null
      return [
        `n${at}`,
        {
          kind: 'question',
          number,
          title: WORDS,
          text: WORDS,
          hint: null,
          answers,
          suggestions: [],
          skipTo: `n${at + 1}`,
        },
      ]
    })
    nodes.push([`n${last}`, { kind: 'end', outcome: 'closed', title: WORDS }])
    const hours = { quietHours: 6, updateAfterHours: 4, followUpHours: 24 }
    return playbookDocument.parse({ format: 2, name: WORDS, start: 'n0', ...hours, nodes: Object.fromEntries(nodes) })
  })

const answer = (id: string, next: string, returns: boolean) => ({
  id,
  label: WORDS,
  consequences: [],
  sets: {},
  next,
  returns,
})

/** Walks to an end: `turns` choose the answers, and once they are used up each question is answered with its first, forward one. */
export function walkThrough(document: PlaybookDocument, turns: readonly number[]): PlaybookStep[] {
  const path: PlaybookStep[] = []
  for (let at = 0; ; at++) {
    const { current, pending } = walk(document, path)
    const first = pending[0]
    if (first) path.push(step(first.id))
    else if (current.node.kind === 'end') return path
    else if (current.node.kind === 'action') path.push(step(current.id))
    else path.push(step(current.id, current.node.answers[(turns[at] ?? 0) % current.node.answers.length]?.id ?? null))
  }
}
