import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csv } from './csv.ts'

it('quotes what needs it, ends lines as it should, and is readable in Hebrew', () => {
  expect(
    csv([
      ['שם', 'סיבה'],
      ['נועה', 'אמרה "די",\nוהלכה'],
      [12.5, null],
    ]),
  ).toBe('\ufeffשם,סיבה\r\nנועה,"אמרה ""די"",\nוהלכה"\r\n12.5,\r\n')
})

it.each(['=1+1', '+972', '-2', '@me', '\t=1', ' =1', '\u200f=1', '＝1'])('keeps %o from being a formula', (text) => {
  expect(csv([[text]]).slice(1)).toMatch(/^"?'/)
})

it('loses nothing of any text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const written = csv([[text]]).slice(1, -2)
      const plain = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written
      expect([text, `'${text}`]).toContain(plain)
    }),
  )
})
