import { describe, expect, it } from 'vitest'
import { eventParser, type StreamEvent } from './stream.ts'

function parse(...chunks: string[]): StreamEvent[] {
  const events: StreamEvent[] = []
  const feed = eventParser((event) => events.push(event))
  for (const chunk of chunks) feed(chunk)
  return events
}

describe('reading the event stream', () => {
  it('hands out an event with its id and name', () => {
    expect(parse('event: change\nid: 7-1\ndata: {"kind":"case"}\n\n')).toEqual([
      { event: 'change', id: '7-1', data: '{"kind":"case"}' },
    ])
  })
  it('waits for the rest of an event cut anywhere', () => {
    expect(parse('event: cha', 'nge\ndata: {"a"', ':1}\n', '\n').map(({ event, data }) => [event, data])).toEqual([
      ['change', '{"a":1}'],
    ])
  })
  it('takes heartbeats for what they are', () => {
    expect(parse(': \n\n', ':\n\n')).toEqual([])
  })
  it('keeps the last id for events without one, so that a resume starts there', () => {
    expect(parse('id: 1\ndata: a\n\n', 'data: b\n\n').map(({ id }) => id)).toEqual(['1', '1'])
  })
  it('joins lines of data and forgets the name afterwards', () => {
    expect(parse('event: x\ndata: a\ndata: b\n\ndata: c\n\n').map(({ event, data }) => [event, data])).toEqual([
      ['x', 'a\nb'],
      ['message', 'c'],
    ])
  })
})
