import { describe, expect, it } from 'vitest'
import { defaultPlaybook } from './default-playbook.ts'
import { readDraft, readPlaybook } from './read.ts'
import type { PlaybookDraft } from './schema.ts'
import { problemsOf } from './validate.ts'

const isPublishable = (draft: PlaybookDraft) => problemsOf(draft).every(({ level }) => level === 'hint')

/** The default playbook as it was written before return paths were declared. */
function asFormat1(): unknown {
  const plain = JSON.parse(JSON.stringify(defaultPlaybook, (key, value) => (key === 'returns' ? undefined : value)))
  return { ...plain, format: 1 }
}
const placesOf = (raw: unknown) => {
  const read = readDraft(raw)
  return 'problems' in read ? read.problems.map(({ at }) => at) : []
}

describe('reading a playbook', () => {
  it('reads the first format, and marks the arrow that goes back', () => {
    expect(readPlaybook(asFormat1())).toEqual(defaultPlaybook)
    expect(readDraft(asFormat1())).toEqual({ draft: defaultPlaybook })
  })

  it('takes a draft that still lacks words, arrows and known actions', () => {
    const nodes = {
      one: {
        kind: 'question',
        number: 1,
        title: { en: 'Area' },
        text: {},
        answers: [
          { id: 'yes', label: {}, next: '' },
          { id: 'no', label: {}, next: 'two' },
        ],
      },
      two: { kind: 'action', action: 'dance', title: {}, next: '' },
    }
    const read = readDraft({ ...defaultPlaybook, nodes, start: 'one' })
    expect(read).toMatchObject({ draft: { nodes: { one: { title: { he: '', en: 'Area' } } } } })
    expect('draft' in read && isPublishable(read.draft)).toBe(false)
  })

  it.each([
    ['nothing at all', null, ['']],
    ['a list', [], ['']],
    ['a later format', { ...defaultPlaybook, format: 3 }, ['format']],
    ['hours that are no number', { ...defaultPlaybook, quietHours: 'six' }, ['quietHours']],
    ['a node of no kind', { ...defaultPlaybook, nodes: { one: { kind: 'riddle' } } }, ['nodes.one.kind']],
    [
      'a fact that no rule knows',
      {
        ...defaultPlaybook,
        nodes: {
          ...defaultPlaybook.nodes,
          area: {
            ...defaultPlaybook.nodes.area,
            suggestions: [{ when: [{ field: 'moon', is: ['full'] }], answer: 'yes', because: {} }],
          },
        },
      },
      ['nodes.area.suggestions.0.when.0.field'],
    ],
  ])('refuses %s, and says where', (_, raw, places) => {
    expect(placesOf(raw)).toEqual(places)
  })

  it('is not fooled by names that every object carries', () => {
    const hostile = JSON.parse(
      '{"format":2,"name":{"he":"א","en":"a"},"start":"one","quietHours":1,"updateAfterHours":1,"followUpHours":1,"nodes":{"__proto__":{"kind":"end","outcome":"closed","title":{"he":"א","en":"a"}}}}',
    )
    const read = readDraft(hostile)
    expect('draft' in read && Object.keys(read.draft.nodes)).toEqual([])
    expect(({} as Record<string, unknown>).kind).toBeUndefined()
    expect(placesOf({ ...defaultPlaybook, start: '__proto__' })).toEqual(['start'])
    const inherited = readDraft({ ...defaultPlaybook, start: 'constructor' })
    expect('draft' in inherited && isPublishable(inherited.draft)).toBe(false)
  })
})
