import { describe, expect, it } from 'vitest'
import type { PlaybookStep } from '../case/case.ts'
import { defaultPlaybook } from './default-playbook.ts'
import { answerQuestion, skipStep, stepBack } from './step.ts'
import { fillHours, walk } from './walk.ts'

const step = (node: string, answer: string | null = null, skipped?: string): PlaybookStep => ({
  node,
  answer,
  at: 0,
  by: 'rep',
  ...(skipped === undefined ? {} : { skipped }),
})
const complaint = [step('area', 'yes'), step('type', 'complaint')]
const where = (path: PlaybookStep[]) => walk(defaultPlaybook, path).current.id

describe('walking the default playbook', () => {
  it('begins by asking whether the matter is mine', () => {
    expect(walk(defaultPlaybook, [])).toMatchObject({ current: { id: 'area' }, pending: [], trail: [], done: false })
  })

  it('asks about personal details while the public acknowledgement is still to be posted', () => {
    const { current, pending } = walk(defaultPlaybook, complaint)
    expect(current.id).toBe('personal')
    expect(pending.map(({ id }) => id)).toEqual(['acknowledge'])
  })

  it('does not ask for an acknowledgement of a question', () => {
    expect(walk(defaultPlaybook, [step('area', 'yes'), step('type', 'question')])).toMatchObject({
      current: { id: 'personal' },
      pending: [],
    })
  })

  it('takes the acknowledgement whenever it comes, also after the next answer', () => {
    const { current, pending, trail } = walk(defaultPlaybook, [
      ...complaint,
      step('personal', 'yes'),
      step('acknowledge'),
    ])
    expect(current.id).toBe('invite')
    expect(pending).toEqual([])
    expect(trail.map(({ id }) => id)).toEqual(['area', 'type', 'acknowledge', 'personal'])
  })

  it('goes through private and back to a public follow-up before the loop closes', () => {
    const path = [...complaint, step('acknowledge'), step('personal', 'yes'), step('invite'), step('private_work')]
    expect(where(path)).toBe('follow_up')
    expect(walk(defaultPlaybook, [...path, step('follow_up')])).toMatchObject({ current: { id: 'closed' }, done: true })
  })

  it('asks for a reliable answer again after each investigation', () => {
    const path = [step('area', 'yes'), step('type', 'question'), step('personal', 'no'), step('reliable', 'no')]
    expect(where(path)).toBe('investigate')
    expect(where([...path, step('investigate')])).toBe('reliable')
    expect(where([...path, step('investigate'), step('reliable', 'no')])).toBe('investigate')
    expect(where([...path, step('investigate'), step('reliable', 'yes'), step('answer')])).toBe('watching')
  })

  it('is not done at an end while the acknowledgement is still owed', () => {
    const path = [...complaint, step('personal', 'no'), step('reliable', 'yes'), step('answer')]
    expect(walk(defaultPlaybook, path)).toMatchObject({ current: { id: 'watching' }, done: false })
    expect(walk(defaultPlaybook, [...path, step('acknowledge', null, 'answered at once')]).done).toBe(true)
  })

  it('reaches an end by skipping every step with a reason', () => {
    const path: PlaybookStep[] = []
    for (let steps = 0; steps < 30; steps++) {
      const { current, pending, done } = walk(defaultPlaybook, path)
      if (done) break
      const id = current.node.kind === 'end' ? (pending[0]?.id ?? '') : current.id
      expect(skipStep(defaultPlaybook, path, id, 'not now')).toEqual({ ok: true })
      path.push(step(id, null, 'not now'))
    }
    expect(walk(defaultPlaybook, path).done).toBe(true)
  })

  it('reaches an end by every combination of answers', () => {
    const ends = new Set<string>()
    const explore = (path: PlaybookStep[]): void => {
      const { current } = walk(defaultPlaybook, path)
      if (current.node.kind === 'end') ends.add(current.id)
      else if (current.node.kind === 'action') explore([...path, step(current.id)])
      else {
        for (const { id } of current.node.answers) {
          // A second investigation leads to the same question again; once is enough to see it come back.
          if (id === 'no' && current.id === 'reliable' && path.some(({ node }) => node === 'reliable')) continue
          explore([...path, step(current.id, id)])
        }
      }
    }
    explore([])
    expect([...ends].sort()).toEqual([
      'as_noise',
      'closed',
      'in_leads',
      'left_in_area',
      'thanked',
      'watching',
      'with_responsible',
    ])
  })

  it('says the hours of the playbook in its texts', () => {
    const text = { he: 'תוך {followUpHours} שעות', en: 'quiet for {quietHours}, {unknown}' }
    expect(fillHours(text, defaultPlaybook)).toEqual({ he: 'תוך 24 שעות', en: 'quiet for 6, {unknown}' })
  })
})

describe('taking a step', () => {
  it('takes an answer of the question asked, and says what it means for the case', () => {
    expect(answerQuestion(defaultPlaybook, [step('area', 'yes')], 'type', 'complaint')).toEqual({
      ok: true,
      sets: { kind: 'complaint' },
      next: 'acknowledge',
    })
  })

  it.each([
    ['a node that is not there', 'nowhere', 'yes', 'unknown_node'],
    ['an answer that is not there', 'area', 'maybe', 'unknown_answer'],
    ['an action as if it were a question', 'answer', 'yes', 'not_a_question'],
    ['a question that is not asked yet', 'type', 'complaint', 'not_now'],
    ['a name that every object has', 'constructor', 'yes', 'unknown_node'],
  ])('refuses %s', (_, node, answer, code) => {
    expect(answerQuestion(defaultPlaybook, [], node, answer)).toMatchObject({ ok: false, code })
  })

  it('skips only with a reason', () => {
    expect(skipStep(defaultPlaybook, [], 'area', '  ')).toMatchObject({ ok: false, code: 'reason_missing' })
    expect(skipStep(defaultPlaybook, [], 'closed', 'tired')).toMatchObject({ ok: false, code: 'may_not_skip' })
  })

  it('goes back only to a step already taken', () => {
    expect(stepBack(complaint, 'type')).toEqual({ ok: true })
    expect(stepBack(complaint, 'personal')).toMatchObject({ ok: false, code: 'not_taken' })
  })
})
