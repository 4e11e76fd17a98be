import { describe, expect, it } from 'vitest'
import { DOWN, GLANCE_MS, isWriting, lookAt, PAUSE_MS, type Pen } from './writing.ts'

/** What was seen of the field, at which moments. */
function pen(...seen: [at: number, words: string, focused: boolean][]): Pen {
  return seen.reduce((before, [at, words, focused]) => lookAt(before, { words, focused }, at), DOWN)
}

describe('somebody writes an answer', () => {
  it('from the first word, and not in an empty field', () => {
    expect(isWriting(pen([0, '', true]), 0)).toBe(false)
    expect(isWriting(pen([0, '', true], [1000, 'ה', true]), 1000)).toBe(true)
    expect(isWriting(pen([0, 'היי', true], [1000, ' ', true]), 1000)).toBe(false)
  })

  it('who takes up a draft that stood there', () => {
    expect(isWriting(pen([0, 'היי', true]), 0)).toBe(true)
    expect(isWriting(pen([0, 'היי', false]), 0)).toBe(false)
  })

  it('through a pause to think, and not through a lunch', () => {
    const thinking: [number, string, boolean][] = [[0, 'היי', true]]
    for (let at = 1000; at < PAUSE_MS; at += 1000) thinking.push([at, 'היי', true])
    expect(isWriting(pen(...thinking), PAUSE_MS - 1)).toBe(true)
    expect(isWriting(pen(...thinking, [PAUSE_MS, 'היי', true]), PAUSE_MS)).toBe(false)
    expect(isWriting(pen(...thinking, [PAUSE_MS, 'היי נטע', true]), PAUSE_MS)).toBe(true)
  })

  it('through a look elsewhere on the page, and not after going away', () => {
    expect(isWriting(pen([0, 'היי', true], [GLANCE_MS - 1, 'היי', false]), GLANCE_MS - 1)).toBe(true)
    expect(isWriting(pen([0, 'היי', true], [GLANCE_MS, 'היי', false]), GLANCE_MS)).toBe(false)
  })
})
