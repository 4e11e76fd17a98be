import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { bind, boundTo, onBinding } from './keys.ts'

beforeEach(() => {
  vi.stubGlobal('document', { addEventListener() {}, removeEventListener() {} })
})
afterEach(() => vi.unstubAllGlobals())

it('what shows the commands hears of each that is bound and no longer bound', () => {
  const shown: boolean[] = []
  const deaf = onBinding(() => shown.push(boundTo('goodwill') !== null))
  const before = bind({ current: { undo: () => undefined } })
  const unbind = bind({ current: { goodwill: () => undefined } })
  unbind()
  expect(shown).toEqual([false, true, false])
  deaf()
  before()
  expect(shown).toHaveLength(3)
})
