import { describe, expect, it } from 'vitest'
import { readyPlaybooks } from '../playbook/ready/ready.ts'
import { alternativeOf } from './alternative.ts'
import { replies, unseenReplies } from './cases/replies.testing.ts'
import { checkOutgoing } from './check.ts'
import { bareDraft } from './draft.testing.ts'
import { applyEdits } from './edits.ts'
import { HANDED_ON, privateStub, publicStub } from './ready.ts'

const complaint = { kind: 'complaint', text: 'השק לא הגיע', name: 'נטע', acknowledged: false } as const

describe.each(['he', 'en'] as const)('our own words in %s pass our own checks', (language) => {
  const levels = (text: string, mode: 'public' | 'private') =>
    checkOutgoing(bareDraft(text, { language, mode, answered: complaint })).findings.filter(
      ({ level }) => level !== 'note',
    )

  it('the ready messages', () => {
    for (const mode of ['public', 'private'] as const)
      for (const text of [publicStub(language, 'נטע'), HANDED_ON[language], privateStub(language, 'נטע')])
        expect(levels(text, mode), text).toEqual([])
  })

  it('the texts of the ready playbooks', () => {
    const texts = Object.values(readyPlaybooks).flatMap(({ document }) => textsOf(document, language))
    expect(texts.length).toBeGreaterThan(10)
    for (const text of texts) expect(levels(text, 'public'), text).toEqual([])
  })

  it('the better wording of every marked place, and both messages that stand ready', () => {
    for (const { draft } of [...replies(language, 'written_by'), ...unseenReplies(language, 'one')])
      for (const { better, id } of checkOutgoing(draft).findings)
        for (const way of better) {
          if (way.kind !== 'edit' || way.say !== 'reword') continue
          for (const { text } of way.edits) {
            const found = checkOutgoing({ ...draft, text: applyEdits(text, []) }).findings
            expect(
              found.filter((one) => one.id === id && one.span !== null),
              text,
            ).toEqual([])
          }
        }
    for (const { draft } of unseenReplies(language, 'two')) {
      const ways = alternativeOf(draft)
      for (const mode of ['public', 'private'] as const) {
        const { stopped, needsApproval } = checkOutgoing({ ...draft, mode, text: ways[mode] })
        expect([stopped, needsApproval], ways[mode]).toEqual([false, false])
      }
    }
  })
})

/** What a playbook says goes out, however deep. */
function textsOf(value: unknown, language: 'he' | 'en'): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { visibility, text } = value as { visibility?: string; text?: Record<string, string> }
  const own = visibility === 'public' || visibility === 'private' ? [text?.[language] ?? ''] : []
  return [...own, ...Object.values(value).flatMap((inner) => textsOf(inner, language))]
}
