import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../text/any-text.testing.ts'
import { alternativeOf, safeVersion } from './alternative.ts'
import { replies } from './cases/replies.testing.ts'
import { checkOutgoing } from './check.ts'
import { applyEdits } from './edits.ts'
import type { Edit, OutgoingDraft } from './finding.ts'

const all = [...replies('he', 'written_by'), ...replies('en', 'written_by')]
const marked = all.filter(({ expected }) => expected.some(({ start }) => start !== null))
/** Marked replies with foreign signs before and after, so that places move and neighbours change. */
const drafts = fc
  .tuple(fc.constantFrom(...all), anyText, anyText, fc.constantFrom('public', 'private'))
  .map(
    ([{ draft }, before, after, mode]): OutgoingDraft => ({ ...draft, mode, text: `${before} ${draft.text} ${after}` }),
  )

const inside = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at))

describe('the place of a finding, in any text', () => {
  it('is inside the text and never cuts a letter in two', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        for (const { span } of checkOutgoing(draft).findings) {
          if (!span) continue
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeLessThanOrEqual(draft.text.length)
          expect(span.end).toBeGreaterThan(span.start)
          expect(inside(draft.text, span.start) || inside(draft.text, span.end)).toBe(false)
        }
      }),
    )
  })

  it('moves with the text around it: emoji and marks of direction before it change nothing else', () => {
    const pictures = fc.array(fc.constantFrom('👩‍👩‍👧', '🇮🇱', '\u200f', '👍🏽', '\u2067', '❤️'), { maxLength: 6 })
    fc.assert(
      fc.property(fc.constantFrom(...marked), pictures, ({ draft }, signs) => {
        const before = signs.length > 0 ? `${signs.join('')} ` : ''
        const told = (text: string, by: number) =>
          checkOutgoing({ ...draft, text }).findings.map(({ id, level, span }) => [
            id,
            level,
            span && text.slice(span.start, span.end),
            span && span.start - by,
          ])
        expect(told(before + draft.text, before.length)).toEqual(told(draft.text, 0))
      }),
    )
  })

  it('is the same place when it is asked again', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(checkOutgoing(draft)).toEqual(checkOutgoing(draft))
      }),
    )
  })
})

describe('a text of a hundred kilobytes', () => {
  it.each(['you did not ', 'free order ', 'אם היית ', 'סליחה אבל לך ', 'לא לפרסם '])(
    'of %s is checked in time in proportion to it',
    (evil) => {
      const [draft] = all.map((one) => one.draft)
      if (!draft) throw new Error('no draft')
      const before = process.cpuUsage().user
      checkOutgoing({ ...draft, text: evil.repeat(100_000 / evil.length) })
      // About half a second of the processor; what is not linear takes minutes.
      expect((process.cpuUsage().user - before) / 1000).toBeLessThan(5_000)
    },
  )
})

describe('a ready way', () => {
  it('is an edit of the text as it stands', () => {
    const isInside = (text: string, { start, end }: Edit) => 0 <= start && start <= end && end <= text.length
    fc.assert(
      fc.property(drafts, (draft) => {
        for (const { better } of checkOutgoing(draft).findings)
          for (const way of better)
            if (way.kind === 'edit') expect(way.edits.every((edit) => isInside(draft.text, edit))).toBe(true)
      }),
    )
  })

  it('leaves less of what it is for', () => {
    for (const { draft } of marked)
      for (const { id, better, level } of checkOutgoing(draft).findings) {
        const way = better.find((one) => one.kind === 'edit')
        if (way?.kind !== 'edit' || level === 'note') continue
        const count = (text: string) => checkOutgoing({ ...draft, text }).findings.filter((one) => one.id === id).length
        const after = applyEdits(draft.text, way.edits)
        expect(count(after), `${id}: ${draft.text} → ${after}`).toBeLessThan(count(draft.text))
      }
  })

  it('has two messages that may leave at once, whatever the draft was', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const ways = alternativeOf(draft)
        for (const mode of ['public', 'private'] as const) {
          const { stopped, needsApproval } = checkOutgoing({ ...draft, mode, text: ways[mode] })
          expect([stopped, needsApproval], ways[mode]).toEqual([false, false])
        }
        const safe = safeVersion(draft)
        if (safe === null) return
        const { stopped, needsApproval } = checkOutgoing({ ...draft, text: safe })
        expect([stopped, needsApproval], safe).toEqual([false, false])
      }),
    )
  })
})
