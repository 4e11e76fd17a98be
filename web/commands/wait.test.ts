import { afterEach, describe, expect, it } from 'vitest'
import { drop, keep, release, setGate, waits } from './wait.ts'

/** A desk with a selected case and one that stands on screen. */
function desk() {
  const at = { selected: 'a', stands: 'a', hurried: 0 }
  const leave = setGate({
    waits: () => at.selected !== at.stands,
    hurry: () => {
      at.hurried += 1
    },
  })
  return { at, leave }
}

let leave = () => {}
afterEach(() => leave())

describe('a key pressed before the selected case stands on screen', () => {
  it('is done to that case, and brings it sooner', () => {
    const { at, ...one } = desk()
    leave = one.leave
    const done: string[] = []
    expect(waits()).toBe(false)
    at.selected = 'b'
    expect(waits()).toBe(true)
    keep(() => done.push(`take ${at.stands}`))
    release()
    expect([done, at.hurried]).toEqual([[], 1])
    at.stands = 'b'
    release()
    release()
    expect(done).toEqual(['take b'])
  })
  it('is the only one: what came after it meant something that was not there', () => {
    const { at, ...one } = desk()
    leave = one.leave
    const done: string[] = []
    at.selected = 'b'
    for (const name of ['done', 'take']) keep(() => done.push(name))
    at.stands = 'b'
    release()
    expect(done).toEqual(['done'])
  })
  it('is forgotten when the selection moves on, and when the desk is left', () => {
    const { at, ...one } = desk()
    const done: string[] = []
    at.selected = 'b'
    keep(() => done.push('b'))
    drop()
    at.stands = 'b'
    release()
    at.selected = 'c'
    keep(() => done.push('c'))
    one.leave()
    release()
    expect(done).toEqual([])
    expect(waits()).toBe(false)
  })
})
