/** What a page tells of its case: in order, and as it stands when it is told. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { leaveInTurn, tell, whenTold } from './telling.ts'

const asked: string[] = []
/** Answers the request that is on its way. */
let answer: () => void

beforeEach(() => {
  asked.length = 0
  vi.stubGlobal('document', { documentElement: { lang: 'en' } })
  vi.stubGlobal('fetch', (_: string, { method, body }: RequestInit) => {
    const told = body ? (JSON.parse(String(body)) as { writing: boolean }) : null
    asked.push(told ? `writing ${told.writing}` : String(method))
    return new Promise((resolve) => {
      answer = () => resolve(new Response('{"ok":true}'))
    })
  })
})
afterEach(() => vi.unstubAllGlobals())

const asks = (...all: string[]) => vi.waitFor(() => expect(asked).toEqual(all))

describe('what a page tells', () => {
  it('goes out one after the other, as it is by then', async () => {
    let writes = true
    tell('a', () => writes)
    await asks('writing true')
    tell('a', () => writes)
    leaveInTurn('a')
    writes = false
    answer()
    await asks('writing true', 'writing false')
    answer()
    await asks('writing true', 'writing false', 'DELETE')
    answer()
  })

  it('has arrived before a case is given, so that no word of writing comes after', async () => {
    let writes = true
    tell('a', () => writes)
    await asks('writing true')
    writes = false
    const given = whenTold(async () => asked.push('given'))
    tell('a', () => writes)
    expect(asked).toEqual(['writing true'])
    answer()
    await given
    await asks('writing true', 'given', 'writing false')
    answer()
  })
})
