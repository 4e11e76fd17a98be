import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPlaybook } from './default-playbook.ts'
import { allEdges } from './graph.ts'
import { readPlaybook } from './read.ts'
import { READY, readyPlaybooks } from './ready/ready.ts'
import type { ActionNode, DraftAction, PlaybookDocument, PlaybookDraft, PlaybookNode, QuestionNode } from './schema.ts'
import { anyPlaybook } from './testing.ts'
import { problemsOf } from './validate.ts'

const text = { he: 'א', en: 'a' }
const end: PlaybookNode = { kind: 'end', outcome: 'closed', title: text }
const action = (next: string): PlaybookNode => ({
  kind: 'action',
  action: 'thank',
  title: text,
  hint: null,
  blocking: true,
  hours: null,
  next,
  returns: false,
})
const question = (...nexts: string[]): PlaybookNode => ({
  kind: 'question',
  number: null,
  title: text,
  text,
  hint: null,
  answers: nexts.map((next, index) => ({
    id: `a${index}`,
    label: text,
    consequences: [],
    sets: {},
    next,
    returns: false,
  })),
  suggestions: [],
  skipTo: null,
})
const document = (nodes: Record<string, PlaybookNode>): PlaybookDocument => ({
  ...defaultPlaybook,
  start: 'one',
  nodes,
})

const errors = (of: PlaybookDraft) => problemsOf(of).filter(({ level }) => level === 'error')
/** Of a small tree the four questions are missing too; that is not what these look at. */
const found = (of: PlaybookDraft) =>
  errors(of)
    .filter(({ code }) => code !== 'question_missing')
    .map(({ code, node }) => [code, node])

describe('a playbook before it goes live', () => {
  it.each(READY)('has nothing wrong when it is the ready one for a %s', (name) => {
    const ready = readyPlaybooks[name].document
    expect(problemsOf(ready)).toEqual([])
    expect(readPlaybook(JSON.parse(JSON.stringify(ready)))).toEqual(ready)
  })

  it('is told which arrow leads nowhere, in both languages, with its place', () => {
    const [problem, ...rest] = errors(document({ one: question('two', 'three'), two: end })).filter(
      ({ code }) => code === 'target_missing',
    )
    expect(rest).toEqual([])
    expect(problem).toMatchObject({ node: 'one', at: 'nodes.one.answers.1.next' })
    expect(problem?.text.he).toMatch(/לא מובילה לשום מקום/)
    expect(problem?.text.en).toMatch(/leads nowhere/)
    expect(found(document({ two: end }))).toContainEqual(['start_missing', null])
  })

  it('is told which step nobody can reach', () => {
    expect(found(document({ one: question('two', 'two'), two: end, lost: action('two') }))).toEqual([
      ['unreachable', 'lost'],
    ])
  })

  it('is refused with roads without an end, and with circles', () => {
    const circle = document({ one: question('end', 'two'), two: action('three'), three: action('two'), end })
    expect(found(circle)).toEqual([
      ['no_end', 'two'],
      ['circle_unasked', 'two'],
      ['no_end', 'three'],
      ['circle', 'three'],
      ['circle_unasked', 'three'],
    ])
  })

  it('may go back along a declared return path, and only back', () => {
    const back = { ...action('one'), returns: true } as PlaybookNode
    expect(found(document({ one: question('end', 'two'), two: back, end }))).toEqual([])
    expect(found(document({ one: question('end', 'two'), two: action('one'), end }))).toEqual([['circle', 'two']])
    const forward = { ...action('end'), returns: true } as PlaybookNode
    expect(found(document({ one: question('end', 'two'), two: forward, end }))).toEqual([['return_forward', 'two']])
  })

  it('keeps the four questions, each once, in their order', () => {
    const numbered = (number: number, ...nexts: string[]) => ({ ...question(...nexts), number }) as PlaybookNode
    const inOrder = {
      one: numbered(1, 'b', 'b'),
      b: numbered(2, 'c', 'c'),
      c: numbered(3, 'd', 'd'),
      d: numbered(4, 'end', 'end'),
      end,
    }
    expect(errors(document(inOrder))).toEqual([])
    const codes = (nodes: Record<string, PlaybookNode>) => errors(document(nodes)).map(({ code, node }) => [code, node])
    expect(codes({ ...inOrder, c: numbered(4, 'd', 'd'), d: numbered(3, 'end', 'end') })).toEqual([
      ['question_order', 'c'],
    ])
    expect(codes({ ...inOrder, d: numbered(3, 'end', 'end') })).toEqual([
      ['question_missing', null],
      ['question_twice', 'd'],
    ])
  })

  it('names missing languages, unknown actions, empty rules and timers without hours', () => {
    const when = [{ field: 'intent' as const, is: [], atLeast: null, atMost: null }]
    const one = { ...question('two', 'two'), suggestions: [{ when, answer: 'b', because: { he: 'כי', en: ' ' } }] }
    const draft: PlaybookDraft = {
      ...document({ end }),
      name: { he: '', en: 'Name' },
      nodes: {
        one,
        two: { ...action('three'), action: 'send_flowers' } as DraftAction,
        three: { ...action('end'), action: 'start_timer', title: { he: 'כותרת', en: '' } } as DraftAction,
        end,
      },
    }
    expect(found(draft)).toEqual([
      ['name_missing', null],
      ['rule_answer', 'one'],
      ['rule_empty', 'one'],
      ['language_missing', 'one'],
      ['action_unknown', 'two'],
      ['timer_hours', 'three'],
      ['language_missing', 'three'],
    ])
  })

  it('is advised to acknowledge a complaint, and to tell the public how it ended', () => {
    const nodes = structuredClone(defaultPlaybook.nodes)
    const type = nodes.type as QuestionNode
    const work = nodes.private_work as ActionNode
    for (const one of type.answers) if (one.id === 'complaint') one.next = 'personal'
    work.next = 'closed'
    const hints = problemsOf({ ...defaultPlaybook, nodes }).filter(({ level }) => level === 'hint')
    expect(hints.map(({ code, node }) => [code, node])).toEqual([
      ['complaint_silent', 'type'],
      ['follow_up_missing', 'invite'],
    ])
  })

  it('has no error whatever its shape, and one at the very place where an arrow or a word is taken away', () => {
    fc.assert(
      fc.property(anyPlaybook, fc.nat(), (playbook, pick) => {
        expect(errors(playbook)).toEqual([])
        const edges = allEdges(playbook)
        const edge = edges[pick % edges.length]
        if (!edge) return
        const loose = structuredClone(playbook) as PlaybookDraft
        const node = loose.nodes[edge.from]
        if (node?.kind === 'action') node.next = ''
        else if (node?.kind === 'question' && edge.skip) node.skipTo = ''
        else if (node?.kind === 'question') for (const one of node.answers) if (one.id === edge.answer) one.next = ''
        expect(errors(loose)).toContainEqual(expect.objectContaining({ code: 'target_missing', at: edge.at }))
        const mute = structuredClone(playbook) as PlaybookDraft
        const silent = mute.nodes[edge.from]
        if (silent) silent.title = { ...silent.title, he: '' }
        expect(errors(mute).map(({ at }) => at)).toEqual([`nodes.${edge.from}.title.he`])
      }),
    )
  })
})
