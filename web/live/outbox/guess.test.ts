import { describe, expect, it } from 'vitest'
import type { CaseView, Me } from '../../api/types.ts'
import { ahead, guessRow, guessView, keyHere, staysIn } from './guess.ts'
import type { Step } from './kept.ts'

const me = { person: { id: 'tal', name: 'Tal' }, people: [{ id: 'ronen', name: 'Ronen' }] } as unknown as Me
const knows = { me, down: true }
const view = {
  id: 'a',
  version: 5,
  status: 'open',
  assignee: null,
  marks: [],
  area_id: null,
  visibility: 'public',
  clock: {},
  loop: { solved: null, closed: null },
  notes: [],
  outgoing: [],
  composer: { public: { conversation_id: 'thread' }, private: { conversation_id: null } },
  playbook: { playbook_id: 'p', version: 1, path: [{ node: 'area', answer: 'yes', at: '', by: null }], facts: {} },
} as unknown as CaseView
const step = (name: Step['name'], body: object) =>
  ({ key: 'k1', at: 1000, caseId: 'a', who: 'Dana', name, input: { params: { id: 'a' }, body } }) as unknown as Step
const seen = (...steps: Step[]) => guessView(view, steps, knows)

describe('a case with one’s own steps ahead of the server', () => {
  it('shows who has it, how it stands and what it is marked as', () => {
    expect(seen(step('assignCase', { person_id: 'ronen' })).assignee?.name).toBe('Ronen')
    expect(seen(step('solveCase', { note: null }))).toMatchObject({ status: 'solved', clock: null })
    expect(seen(step('markCase', { mark: 'noise', on: true }))).toMatchObject({ status: 'closed', marks: ['noise'] })
  })
  it('goes on in the playbook, and back', () => {
    expect(seen(step('answerPlaybook', { node: 'type', answer: 'complaint' })).playbook?.path).toHaveLength(2)
    expect(seen(step('stepBack', { node: 'area' })).playbook?.path).toEqual([])
  })
  it('shows words that wait where they will stand, known as only here', () => {
    const [reply] = seen(step('queueReply', { mode: 'public', body: 'Sorry' })).outgoing
    expect(reply).toMatchObject({ body: 'Sorry', state: 'queued', conversation_id: 'thread' })
    expect(keyHere(reply?.id ?? '')).toBe('k1')
    const both = seen(step('handOver', { public_text: 'We wrote to you', private_text: 'Hello' })).outgoing
    expect(both.map(({ mode, id }) => [mode, keyHere(id)])).toEqual([
      ['public', 'k1'],
      ['private', 'k1'],
    ])
    expect(seen(step('writeNote', { body: 'Look' })).notes[0]?.parts).toEqual([{ text: 'Look' }])
  })
  it('is ahead only until the version that has the step is here', () => {
    const taken = step('assignCase', { person_id: 'tal' })
    expect(ahead([{ step: taken, until: 6 }], { id: 'a', version: 5 })).toEqual([taken])
    expect(ahead([{ step: taken, until: 6 }], { id: 'a', version: 6 })).toEqual([])
    expect(ahead([{ step: taken, until: 6 }], { id: 'b', version: 5 })).toEqual([])
  })
  it('leaves the queue it no longer belongs to', () => {
    const done = guessRow(view, [step('solveCase', { note: null })], knows)
    expect(staysIn('new', done, me)).toBe(false)
    expect(staysIn('follow_up', done, me)).toBe(true)
    const given = guessRow(view, [step('assignCase', { person_id: 'ronen' })], knows)
    expect(staysIn('mine', given, me)).toBe(false)
    // Whoever has it, somebody still waits for an answer.
    expect(staysIn('new', given, me)).toBe(true)
  })
})
