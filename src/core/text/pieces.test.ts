import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cpuTime } from '../../../test/cpu-time.ts'
import { anyText } from './any-text.testing.ts'
import { features } from './features.ts'
import { lexemes } from './lexemes.ts'
import { normalize } from './normalize.ts'
import { pieces } from './pieces.ts'

const shown = (text: string) => pieces(text).map(({ kind, text: piece }) => `${kind} ${piece}`)

describe('a text taken apart', () => {
  it.each([
    ['צה״ל, ג׳ירפה', ['word צה"ל', 'sign ,', "word ג'ירפה"]],
    ['"מרכאות" רח\' 5', ['sign "', 'word מרכאות', 'sign "', "word רח'", 'number 5']],
    ["don’t ת'פה", ["word don't", "word ת'פה"]],
    ['לצה"ל ובמע״מ', ['word לצה"ל', 'word ובמע"מ']],
    ['ל-iPhone', ['prefix ל', 'sign -', 'word iphone']],
    ['בAmazon ושל־Wolt', ['prefix ב', 'word amazon', 'prefix ושל', 'sign -', 'word wolt']],
    ['ב2020 וה-5', ['prefix ב', 'number 2020', 'prefix וה', 'sign -', 'number 5']],
    ['ה-מנהל מה-קורה', ['prefix ה', 'sign -', 'word מנהל', 'word מה', 'sign -', 'word קורה']],
    ['שלוםhello', ['word שלומ', 'word hello']],
    ['4G iPhone13 H2O', ['word 4g', 'word iphone13', 'word h2o']],
    ['12א', ['number 12', 'word א']],
    [
      '1,299.90 14:30 05/12/2025 050-1234567',
      ['number 1,299.90', 'number 14:30', 'number 05/12/2025', 'number 050-1234567'],
    ],
    ['10ש״ח', ['number 10', 'word ש"ח']],
    ['https://a.example/x?y=1. www.b.co.il)', ['link https://a.example/x?y=1', 'sign .', 'link www.b.co.il', 'sign )']],
    ['בit.ly/abc', ['prefix ב', 'link it.ly/abc']],
    ['dana.c@example.co.il!', ['email dana.c@example.co.il', 'sign !']],
    ['@רוני_כהן שלום', ['sign @', 'mention רוני', 'sign _', 'mention כהנ', 'word שלומ']],
    ['#שירות_גרוע', ['sign #', 'word שירות', 'sign _', 'word גרוע']],
    ['👩‍👩‍👧❤️👍🏽🇮🇱', ['emoji 👩‍👩‍👧', 'emoji ❤', 'emoji 👍🏽', 'emoji 🇮🇱']],
    [':) ((: <3', ['emoji :)', 'emoji ((:', 'emoji <3']],
    ['!!! ?! ...', ['sign !!', 'sign ?', 'sign !', 'sign ..']],
    ['תודהההה', ['word תודה']],
    ['לאאאא כןןןן דייי', ['word לא', 'word כנ', 'word די']],
    ['חוווויה', ['word חוויה']],
    ['וווטסאפ מממשלה', ['word וווטסאפ', 'word מממשלה']],
    ['חחחחחח אאאאא', ['word חחח', 'word אאא']],
    ['soooo gooood pleaaase freeee', ['word so', 'word good', 'word please', 'word free']],
    ['', []],
    ['\u200F\u200B ', []],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  it('has its places in the original, marks of direction outside', () => {
    const text = '\u200Fהַמִּשְׁלוֹחַ\u200F ל־iPhone'
    expect(pieces(text).map(({ start, end }) => text.slice(start, end))).toEqual(['הַמִּשְׁלוֹחַ', 'ל', '־', 'iPhone'])
  })

  it('covers everything that can be seen, in order, without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        const covered: string[] = []
        for (const { start, end } of pieces(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          covered.push(text.slice(last, start))
          last = end
        }
        covered.push(text.slice(last))
        for (const between of covered)
          expect(
            normalize(between)
              .text.trim()
              .replace(/^\p{M}+/u, ''),
          ).toBe('')
      }),
      { numRuns: 1000 },
    )
  })

  it('reads again what it read', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: plain } = normalize(text)
        expect(shown(plain)).toEqual(shown(text))
        expect(lexemes(plain)).toEqual(lexemes(text))
      }),
      { numRuns: 500 },
    )
  })
})

describe('a text as models read it', () => {
  it('masks what is personal and folds what is endless', () => {
    expect(features('תודההה @dana_k, כתבו ל-dana@example.com או 050-1234567!!! 👍🏽 https://x.example')).toEqual([
      'תודה',
      '<long>',
      '<mention>',
      ',',
      'כתבו',
      '<email>',
      'או',
      '<number>',
      '!!',
      '👍',
      '<link>',
    ])
  })

  it('shows words without their prefixes', () => {
    expect(features('שההזמנה בבית')).toEqual(['הזמנה', 'בית'])
  })
})

it('takes time in proportion to the text, whatever the text', () => {
  const shapes = fc.array(
    fc.constantFrom(
      ...'אהושםa1-.,:/@#!?()<3"\' \n',
      '״',
      "''",
      '😀',
      '\u200D',
      '\u05B8',
      '０',
      'é',
      'www.',
      'http://',
      '.com',
      'ושכשה',
      'מת',
      '𝟘',
    ),
    { minLength: 1, maxLength: 4 },
  )
  fc.assert(
    fc.property(shapes, (shape) => {
      const unit = shape.join('')
      const text = unit.repeat(Math.ceil(100_000 / unit.length))
      for (const read of [normalize, pieces, lexemes, features]) {
        const started = cpuTime()
        read(text)
        expect(cpuTime() - started, unit).toBeLessThan(3_000)
      }
    }),
    { numRuns: 40 },
  )
}, 300_000)
