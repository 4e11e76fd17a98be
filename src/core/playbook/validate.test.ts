import { describe, expect, it } from 'vitest'
import { defaultPlaybook } from './default-playbook.ts'
import { type PlaybookDocument, type PlaybookNode, playbookDocument } from './schema.ts'
import { validate } from './validate.ts'

const text = { he: 'א', en: 'a' }
const end: PlaybookNode = { kind: 'end', outcome: 'closed', title: text }
const action = (next: string): PlaybookNode => ({
  kind: 'action',
  action: 'thank',
  title: text,
  hint: null,
  blocking: true,
  next,
})
const question = (...nexts: string[]): PlaybookNode => ({
  kind: 'question',
  number: null,
  title: text,
  text,
  hint: null,
  answers: nexts.map((next, index) => ({ id: `a${index}`, label: text, consequences: [], sets: {}, next })),
  suggestions: [],
  skipTo: null,
})
const document = (nodes: Record<string, PlaybookNode>): PlaybookDocument => ({
  ...defaultPlaybook,
  start: 'one',
  nodes,
})

describe('a playbook before it goes live', () => {
  it('finds nothing wrong with the default one', () => {
    expect(validate(defaultPlaybook)).toEqual([])
    expect(playbookDocument.parse(JSON.parse(JSON.stringify(defaultPlaybook)))).toEqual(defaultPlaybook)
  })

  it('keeps the four questions in their order on every road', () => {
    const numbers = ['area', 'type', 'personal', 'reliable'].map((id) => defaultPlaybook.nodes[id])
    expect(numbers.map((node) => node?.kind === 'question' && node.number)).toEqual([1, 2, 3, 4])
  })

  it('says which arrow leads nowhere', () => {
    expect(validate(document({ one: question('two', 'three'), two: end }))).toEqual([
      'one leads to three, which is missing.',
    ])
    expect(validate(document({ two: end }))).toEqual(['The start, one, is missing.'])
  })

  it('says which node nobody can reach', () => {
    expect(validate(document({ one: question('two', 'two'), two: end, lost: action('two') }))).toEqual([
      'lost cannot be reached from the start.',
    ])
  })

  it('refuses roads without an end, and loops that ask nothing', () => {
    const problems = validate(
      document({ one: question('end', 'two'), two: action('three'), three: action('two'), end }),
    )
    expect(problems).toContain('No end can be reached from two.')
    expect(problems).toContain('two is in a loop that asks no question.')
  })

  it('accepts a loop in which a question is asked', () => {
    expect(validate(document({ one: question('end', 'two'), two: action('one'), end }))).toEqual([])
  })

  it('refuses a suggestion of an answer that is not offered', () => {
    const one = { ...question('end', 'end'), suggestions: [{ when: [], answer: 'b', because: text }] }
    expect(validate(document({ one, end }))).toEqual(['one suggests b, which is not one of its answers.'])
  })
})
