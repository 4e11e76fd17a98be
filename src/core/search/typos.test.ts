import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldFinals } from '../text/tokens.ts'
import { nameQuery, nameWords } from './names.ts'
import { neighbours, otherKeyboard, slips } from './typos.ts'

const hebrewWord = fc.stringMatching(/^[א-ת]{3,8}$/)

test('a neighbour is one slip away', () => {
  fc.assert(
    fc.property(hebrewWord, (word) => {
      for (const one of neighbours(word)) expect(slips(foldFinals(word), one, 2)).toBe(1)
    }),
    { numRuns: 30 },
  )
})

test.each([
  ['משלחו', 'משלוח', 1],
  ['הזממה', 'הזמנה', 1],
  ['הזמ', 'הזמנה', 2],
  ['abc', 'abc', 0],
  ['abc', 'xyz', 3],
])('%s and %s are %i apart', (one, other, apart) => {
  expect(slips(one, other, 2)).toBe(apart)
  expect(slips(other, one, 2)).toBe(apart)
})

test('very short and very long words have no neighbours to look up', () => {
  expect(neighbours('של')).toEqual([])
  expect(neighbours('א'.repeat(25))).toEqual([])
  expect(neighbours('a'.repeat(24)).length).toBeLessThan(1500)
})

test('a word typed with the other keyboard is read as meant', () => {
  expect(otherKeyboard('akuo')).toBe('שלומ')
  expect(otherKeyboard(',usv')).toBe('תודה')
  expect(otherKeyboard('יקךךם')).toBe('hello')
  expect(otherKeyboard('12')).toBeNull()
})

test('names are looked for by the beginning of each word, phones with and without the country', () => {
  expect(nameWords('  נטע  בן-דרור ')).toEqual(['נטע', 'בנ', 'דרור'])
  expect(nameQuery('נטע כה')).toBe("'נטע':* & 'כה':*")
  expect(nameQuery('נטע כה', true)).toBe("'נטע' & 'כה'")
  expect(nameQuery('050-123')).toBe("'050123':* | '97250123':*")
  expect(nameQuery('!?')).toBeNull()
})
