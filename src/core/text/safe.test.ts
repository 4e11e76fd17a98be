import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cpuTime } from '../../../test/cpu-time.ts'
import { cleanName, cleanText, NAME_MAX } from './safe.ts'

const RLO = '\u202E'
const LRE = '\u202A'
const PDF = '\u202C'
const RLI = '\u2067'
const PDI = '\u2069'
const FAMILY = '👩‍👩‍👧‍👦'

describe('a message made safe', () => {
  it.each([
    ['niqqud', 'שָׁלוֹם עֲלֵיכֶם'],
    ['an emoji with joiners and skin', `${FAMILY} 👍🏽 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿`],
    ['line breaks and tabs', 'א\nב\n\n\tג'],
    ['markup, which is only text', '<script>alert(1)</script> & <b>שלום</b>'],
    ['direction marks that open nothing', 'מחיר \u200E50₪\u200F'],
    ['isolates that are closed', `א ${RLI}abc${PDI} ב`],
  ])('keeps %s', (_, text) => {
    expect(cleanText(text)).toBe(text)
  })

  it('takes out what a database refuses or a screen cannot show', () => {
    expect(cleanText('a\u0000b\u0007c\u001B[31md\u009B\uFEFF')).toBe('abc[31md')
  })

  it('replaces halves of characters', () => {
    expect(cleanText('a\uD83Db\uDE00')).toBe('a\uFFFDb\uFFFD')
  })

  it('makes every line break one line feed', () => {
    expect(cleanText('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd')
  })

  it('takes out overrides, which could make a text read backwards', () => {
    expect(cleanText(`pay ${RLO}321${PDF} now`)).toBe('pay 321 now')
  })

  it('closes in each line what was opened there, and drops what closes nothing', () => {
    expect(cleanText(`a${RLI}b\nc${PDI}d`)).toBe(`a${RLI}b${PDI}\ncd`)
    expect(cleanText(`${LRE}a${RLI}b`)).toBe(`${LRE}a${RLI}b${PDI}${PDF}`)
    expect(cleanText(`${RLI}${LRE}a${PDI}b`)).toBe(`${RLI}${LRE}a${PDF}${PDI}b`)
    expect(cleanText(`a${PDF}b${PDI}`)).toBe('ab')
  })

  it('cuts long texts between whole characters', () => {
    expect(cleanText('אבג', 2)).toBe('אב')
    expect(cleanText(`a${FAMILY}`, 4)).toBe('a')
    expect(cleanText('אבּ', 2)).toBe('א')
    expect(cleanText('😀😀😀', 2)).toBe('😀😀')
  })

  it('reads a hundred kilobytes of controls as fast as any text', () => {
    for (const evil of [RLI, PDI, LRE + PDF, '\u0000', 'א\u05B8', '\uD800', '\r']) {
      const started = cpuTime()
      cleanText(evil.repeat(100_000))
      cleanName(evil.repeat(100_000))
      expect(cpuTime() - started).toBeLessThan(1_000)
    }
  })

  it('is safe whatever comes, and safe text stays as it is', () => {
    const anything = fc.string({
      unit: fc.constantFrom(
        'a',
        'א',
        ' ',
        '\n',
        '\r',
        '\u0000',
        RLO,
        LRE,
        PDF,
        RLI,
        PDI,
        '\uD83D',
        '\uDE00',
        '\u05B8',
        '\u200D',
        '😀',
      ),
    })
    fc.assert(
      fc.property(anything, (text) => {
        const clean = cleanText(text)
        expect(cleanText(clean)).toBe(clean)
        expect(clean.isWellFormed()).toBe(true)
        expect(clean).not.toContain('\u0000')
        for (const line of clean.split('\n')) {
          const count = (pattern: RegExp) => line.match(pattern)?.length ?? 0
          expect(count(/[\u2066-\u2068]/g)).toBe(count(/\u2069/g))
          expect(count(/[\u202A\u202B]/g)).toBe(count(/\u202C/g))
        }
        const name = cleanName(text)
        expect(cleanName(name)).toBe(name)
        expect(name).not.toMatch(/[\u202A-\u202E\u2066-\u2069\n]/)
      }),
    )
  })
})

describe('a name made safe', () => {
  it('is one line without direction controls, and keeps niqqud and emoji', () => {
    expect(cleanName(` ${RLO}נֹעָה\n\t${RLI}כֹּהֵן ${FAMILY} `)).toBe(`נֹעָה כֹּהֵן ${FAMILY}`)
  })

  it('is empty when nothing visible is in it', () => {
    expect(cleanName('\u200B\u200F\u2060 \u0000')).toBe('')
  })

  it('does not climb over the line above, nor hide letters in tags', () => {
    expect(cleanName(`Z${'\u0301'.repeat(200)}`)).toBe(`Z${'\u0301'.repeat(8)}`)
    expect(cleanName('ok\u{E0041}\u{E0042}')).toBe('ok')
    expect(cleanName('🏴󠁧󠁢󠁥󠁮󠁧󠁿')).toBe('🏴󠁧󠁢󠁥󠁮󠁧󠁿')
  })

  it('has a length', () => {
    expect([...cleanName('א'.repeat(1000))]).toHaveLength(NAME_MAX)
  })
})
