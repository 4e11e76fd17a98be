import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPlaybook } from './default-playbook.ts'
import {
  addAnswer,
  addRule,
  addStep,
  lead,
  leadsBack,
  mayRemove,
  moved,
  removeAnswer,
  removeStep,
  targetOf,
  type Way,
} from './edit.ts'
import { allEdges, nodeAt } from './graph.ts'
import type { DraftQuestion, PlaybookDraft } from './schema.ts'
import { anyPlaybook } from './testing.ts'
import { problemsOf } from './validate.ts'

const codes = (draft: PlaybookDraft) =>
  problemsOf(draft).flatMap(({ code, node, level }) => (level === 'error' ? [[code, node]] : []))
const yes: Way = { from: 'personal', answer: 0 }

describe('editing a playbook', () => {
  it('puts a step on an arrow, and what came after comes after it', () => {
    const { draft, id } = addStep(defaultPlaybook, yes, 'action')
    expect(targetOf(draft, yes)).toBe(id)
    expect(targetOf(draft, { from: id, answer: null })).toBe('invite')
    // Only its words are missing.
    expect(new Set(codes(draft).map(([code]) => code))).toEqual(new Set(['language_missing']))
    expect(addStep(draft, yes, 'action').id).not.toBe(id)
  })

  it('takes a step out, and closes the gap', () => {
    const { draft, id } = addStep(defaultPlaybook, yes, 'question')
    expect(removeStep(draft, id)).toEqual(defaultPlaybook)
    expect(targetOf(removeStep(defaultPlaybook, 'acknowledge'), { from: 'type', answer: 0 })).toBe('personal')
  })

  it('keeps the four questions and the first step', () => {
    for (const id of ['area', 'type', 'personal', 'reliable']) {
      expect(mayRemove(defaultPlaybook, id)).toBe(false)
      expect(removeStep(defaultPlaybook, id)).toBe(defaultPlaybook)
    }
    expect(mayRemove(defaultPlaybook, 'severe')).toBe(true)
  })

  it('forgets that an arrow was a return path when it leads elsewhere', () => {
    const way: Way = { from: 'investigate', answer: null }
    expect(leadsBack(defaultPlaybook, way)).toBe(true)
    const elsewhere = lead(defaultPlaybook, way, 'answer')
    expect(leadsBack(elsewhere, way)).toBe(false)
    expect(codes(elsewhere)).toEqual([])
    expect(codes(lead(elsewhere, way, 'reliable'))).toEqual([['circle', 'investigate']])
  })

  it('adds, moves and removes answers with the rules that suggest them', () => {
    const type = defaultPlaybook.nodes.type as DraftQuestion
    const more = addAnswer(addAnswer(type))
    expect(more.answers.slice(-2).map(({ id }) => id)).toEqual(['answer', 'answer_2'])
    const less = removeAnswer(type, 0)
    expect(less.suggestions.some(({ answer }) => answer === 'complaint')).toBe(false)
    const two = { ...type, answers: type.answers.slice(0, 2) }
    expect(removeAnswer(two, 0)).toBe(two)
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(addRule(type).suggestions.at(-1)).toMatchObject({ answer: 'complaint' })
  })

  it('leaves no arrow behind, whatever is added and removed', () => {
    const act = fc.record({ edge: fc.nat(), remove: fc.boolean(), kind: fc.constantFrom('question', 'action') })
    fc.assert(
      fc.property(anyPlaybook, fc.array(act, { maxLength: 8 }), (start, acts) => {
        let draft: PlaybookDraft = start
        for (const { edge, remove, kind } of acts) {
          const edges = allEdges(draft).filter(({ skip }) => !skip)
          const chosen = edges[edge % edges.length]
          if (!chosen) continue
          const node = nodeAt(draft, chosen.from)
          const answer = node?.kind === 'question' ? node.answers.findIndex(({ id }) => id === chosen.answer) : null
          // Without its end an arrow does lead nowhere, and that is said.
          if (remove && nodeAt(draft, chosen.to)?.kind === 'end') continue
          draft = remove ? removeStep(draft, chosen.to) : addStep(draft, { from: chosen.from, answer }, kind).draft
        }
        const found = codes(draft).map(([code]) => code)
        expect(found.filter((code) => code === 'target_missing' || code === 'circle_unasked')).toEqual([])
        expect(nodeAt(draft, draft.start)).toBeDefined()
      }),
    )
  })
})
