import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesBetween } from './changes.ts'
import { CASES_NAMED, compareCase, gather, NOTHING_COMPARED, type RecordedCase, together } from './compare.ts'
import { defaultPlaybook } from './default-playbook.ts'
import { type Recorded, routeOf } from './replay.ts'
import type { ActionNode, PlaybookDocument, QuestionNode } from './schema.ts'
import { anyPlaybook, step, walkThrough } from './testing.ts'
import { walk } from './walk.ts'

const recorded = (path: Recorded['path'], more: Partial<Recorded> = {}): Recorded => ({
  path,
  facts: {},
  kind: null,
  ...more,
})
const complaint = [step('area', 'yes'), step('type', 'complaint'), step('acknowledge'), step('personal', 'yes')]

/** The default with its complaints sent past question 3. */
function shorter(): PlaybookDocument {
  const nodes = structuredClone(defaultPlaybook.nodes)
  ;(nodes.acknowledge as ActionNode).next = 'reliable'
  const type = nodes.type as QuestionNode
  for (const one of type.answers) if (one.id === 'question') one.next = 'reliable'
  delete nodes.personal
  delete nodes.invite
  delete nodes.private_work
  delete nodes.follow_up
  delete nodes.closed
  return { ...defaultPlaybook, nodes }
}

describe('replaying a case', () => {
  it('goes the way that people chose, to its end', () => {
    expect(routeOf(defaultPlaybook, recorded(complaint))).toMatchObject({
      at: 'closed',
      reached: 'end',
      choices: [
        { node: 'area', answer: 'yes', by: 'answered' },
        { node: 'type', answer: 'complaint', by: 'answered' },
        { node: 'personal', answer: 'yes', by: 'answered' },
      ],
    })
  })

  it('goes on by the suggestions where nobody answered, and stops where none speaks', () => {
    const unread = recorded([], { facts: { in_my_area: true, intent: 'complaint', needs_personal_info: true } })
    expect(routeOf(defaultPlaybook, unread)).toMatchObject({ at: 'closed', choices: [{ by: 'suggested' }, {}, {}] })
    expect(routeOf(defaultPlaybook, recorded([]))).toMatchObject({ at: 'area', reached: 'question', choices: [] })
  })

  it('knows the kind of message that was said under another playbook', () => {
    const old = recorded([step('mine', 'ja')], { facts: { in_my_area: true }, kind: 'praise' })
    expect(routeOf(defaultPlaybook, old)).toMatchObject({
      at: 'thanked',
      choices: [{ by: 'suggested' }, { answer: 'praise', by: 'kind' }],
    })
  })

  it('asks again after an investigation, and does not go round for ever', () => {
    const facts = { severity: 3 }
    const path = [step('area', 'yes'), step('type', 'question'), step('personal', 'no')]
    expect(routeOf(defaultPlaybook, recorded(path, { facts }))).toMatchObject({ at: 'reliable', reached: 'question' })
    const twice = [...path, step('reliable', 'no'), step('reliable', 'no'), step('reliable', 'yes')]
    expect(routeOf(defaultPlaybook, recorded(twice, { facts }))).toMatchObject({ at: 'watching', reached: 'end' })
  })

  it('arrives where the walk arrived, in any playbook and by any way', () => {
    fc.assert(
      fc.property(anyPlaybook, fc.array(fc.nat({ max: 9 }), { maxLength: 30 }), (playbook, turns) => {
        const path = walkThrough(playbook, turns)
        expect(walk(playbook, path).done).toBe(true)
        expect(routeOf(playbook, recorded(path))).toMatchObject({ at: walk(playbook, path).current.id, reached: 'end' })
      }),
    )
  })

  it('ends for whatever was recorded', () => {
    const steps = fc.array(fc.tuple(fc.nat({ max: 13 }), fc.constantFrom('a0', 'a1', 'a2', 'again', 'gone', null)), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(anyPlaybook, steps, (playbook, taken) => {
        const { at, reached } = routeOf(playbook, recorded(taken.map(([node, answer]) => step(`n${node}`, answer))))
        expect(playbook.nodes[at]?.kind).toBe(reached)
      }),
    )
  })
})

describe('comparing where cases would have gone', () => {
  const ofCase = (number: number, one: Recorded): RecordedCase => ({ ...one, caseId: `case-${number}`, number })

  it('groups what differs, with the cases', () => {
    const cases = [
      ofCase(1, recorded(complaint)),
      ofCase(2, recorded(complaint)),
      ofCase(3, recorded([step('area', 'yes'), step('type', 'praise')])),
    ]
    const compared = gather(cases.map((one) => compareCase(defaultPlaybook, shorter(), one)))
    expect(compared).toMatchObject({ same: 1, different: 2 })
    expect(compared.differences).toEqual([
      {
        went: { node: 'closed', reached: 'end', title: { he: 'המעגל נסגר', en: 'The loop is closed' } },
        would: expect.objectContaining({ node: 'reliable', reached: 'question' }),
        added: [],
        removed: ['invite_to_private', 'solve_in_private', 'publish_follow_up'],
        count: 2,
        cases: [
          { caseId: 'case-1', number: 1 },
          { caseId: 'case-2', number: 2 },
        ],
      },
    ])
  })

  it('counts all cases of a group and names the first, however many there are', () => {
    const page = gather(
      Array.from({ length: 150 }, (_, at) => compareCase(defaultPlaybook, shorter(), ofCase(at, recorded(complaint)))),
    )
    const [group] = together(page, page).differences
    expect(group?.count).toBe(300)
    expect(group?.cases).toHaveLength(CASES_NAMED)
  })

  it('counts how often people chose what is suggested', () => {
    const facts = { intent: 'complaint', in_my_area: true, needs_personal_info: false }
    const { agreement } = gather([
      compareCase(defaultPlaybook, defaultPlaybook, ofCase(1, recorded(complaint, { facts }))),
    ])
    expect(agreement).toEqual([
      { node: 'area', suggested: 1, agreed: 1 },
      { node: 'type', suggested: 1, agreed: 1 },
      { node: 'personal', suggested: 1, agreed: 0 },
    ])
  })

  it('finds no difference between a playbook and itself, and adds up the same in parts', () => {
    const walks = fc.array(fc.array(fc.nat({ max: 9 }), { maxLength: 12 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(anyPlaybook, anyPlaybook, walks, (one, other, all) => {
        const cases = all.map((turns, at) => ofCase(at, recorded(walkThrough(one, turns))))
        expect(gather(cases.map((each) => compareCase(one, one, each)))).toMatchObject({ different: 0 })
        const compared = cases.map((each) => compareCase(one, other, each))
        const whole = gather(compared)
        expect(whole.same + whole.different).toBe(cases.length)
        expect(whole.differences.reduce((sum, { count }) => sum + count, 0)).toBe(whole.different)
        for (const { count, cases: named } of whole.differences) expect(named).toHaveLength(count)
        const parts = compared.map((each) => gather([each]))
        expect(parts.reduce(together, NOTHING_COMPARED)).toEqual(whole)
      }),
      { numRuns: 50 },
    )
  })
})

describe('what changed between two versions', () => {
  it('is told by step and by kind of change, whatever order the keys come in', () => {
    const nodes = structuredClone(defaultPlaybook.nodes)
    const personal = nodes.personal as QuestionNode
    personal.text = { he: 'צריך משהו אישי?', en: 'Anything personal?' }
    personal.suggestions = []
    const follow = nodes.follow_up as ActionNode
    follow.next = 'watching'
    delete nodes.closed
    nodes.extra = { kind: 'end', outcome: 'crisis', title: { he: 'חדש', en: 'New' } }
    const changed = changesBetween(defaultPlaybook, { ...defaultPlaybook, quietHours: 12, nodes })
    expect(changed.map(({ kind, node }) => [kind, node])).toEqual([
      ['settings', null],
      ['wording', 'personal'],
      ['rules', 'personal'],
      ['way', 'follow_up'],
      ['removed', null],
      ['added', 'extra'],
    ])
    const shuffled = Object.fromEntries(Object.entries(defaultPlaybook.nodes).reverse())
    expect(changesBetween(defaultPlaybook, { ...defaultPlaybook, nodes: shuffled })).toEqual([])
  })
})
