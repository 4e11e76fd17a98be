import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPlaybook } from '../../src/core/playbook/default-playbook.ts'
import type { PlaybookDraft } from '../../src/core/playbook/schema.ts'
import { anyPlaybook } from '../../src/core/playbook/testing.ts'
import { BOX, layoutOf } from './layout.ts'

const touching = (draft: PlaybookDraft) => {
  const boxes = [...layoutOf(draft).boxes.values()]
  return boxes.filter((a, at) =>
    boxes.slice(at + 1).some((b) => Math.abs(a.x - b.x) < BOX.width && Math.abs(a.y - b.y) < BOX.height),
  )
}

describe('the canvas of a playbook', () => {
  const { boxes, edges } = layoutOf(defaultPlaybook)
  const at = (id: string) => boxes.get(id) ?? { x: Number.NaN, y: Number.NaN, end: null }

  it('goes on in reading direction: each question after the one before it', () => {
    expect(['area', 'type', 'personal', 'reliable'].map((id) => at(id).x)).toEqual(
      [...['area', 'type', 'personal', 'reliable'].map((id) => at(id).x)].sort((a, b) => a - b),
    )
    expect(new Set(['area', 'type', 'personal', 'reliable'].map((id) => at(id).x)).size).toBe(4)
  })

  it('stacks what follows an action alone, and puts the end on it as a ring', () => {
    expect(at('follow_up').x).toBe(at('invite').x)
    expect(at('follow_up').y).toBeGreaterThan(at('private_work').y)
    expect(at('follow_up').end).toBe('closed')
    expect(boxes.has('closed')).toBe(false)
  })

  it('knows the way back', () => {
    expect(edges.filter(({ how }) => how === 'back').map(({ from, to }) => [from, to])).toEqual([
      ['investigate', 'reliable'],
    ])
  })

  it('lets no two boxes touch, in any playbook and any half-finished draft', () => {
    expect(touching(defaultPlaybook)).toEqual([])
    fc.assert(
      fc.property(anyPlaybook, fc.nat({ max: 12 }), (playbook, gone) => {
        expect(touching(playbook)).toEqual([])
        const { [`n${gone}`]: _, ...nodes } = playbook.nodes
        expect(touching({ ...playbook, nodes })).toEqual([])
      }),
    )
  })
})
