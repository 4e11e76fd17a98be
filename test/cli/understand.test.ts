/** `maagal understand`: messages in, verdicts out, one a line, without a database. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Maagal, makeMaagal } from './maagal.ts'

let maagal: Maagal
beforeAll(() => {
  maagal = makeMaagal()
  const profiles = {
    shop: { business: 'clothing shop', names: ['הארון'], ambiguous: ['הארון'], competitors: ['בגדוד', 'StyleLi'] },
    bare: { names: ['Acme'], competitors: [] },
  }
  writeFileSync(join(maagal.folder, 'profiles.json'), JSON.stringify(profiles))
})
afterAll(() => maagal.cleanUp())

type Row = Record<string, unknown> & { id: unknown; reasons: { he: string; en: string }[] }
const rowsOf = (out: string): Row[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
const linesOf = (rows: unknown[]) =>
  rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join('')
const understand = (rows: unknown[], ...args: string[]) =>
  maagal.run(['understand', '--profiles', 'profiles.json', ...args], linesOf(rows))

describe('verdicts', () => {
  test('of nothing are nothing: not even a blank line', async () => {
    expect(await understand([])).toEqual({ code: 0, out: '', err: '' })
  })

  test('have every field of the label guide, the kind of help, confidence and reasons in both languages', async () => {
    const { code, out, err } = await understand([
      {
        id: 'a',
        text: 'עוברת לבגדוד. ההחזר לא הגיע כבר חודש, 050-0000000',
        channel: 'facebook',
        brand_profile: 'shop',
      },
      { id: 2, text: 'Where is the nearest branch?', brand_profile: 'bare' },
    ])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [first, second] = rowsOf(out)
    expect(first).toMatchObject({
      id: 'a',
      lang: 'he',
      sentiment: 'negative',
      intent: 'complaint',
      severity: 2,
      needs_personal_info: true,
      target: 'brand',
      competitor: true,
      sarcasm: false,
      offensive: false,
      risk: ['churn'],
      pii: [{ type: 'phone', start: 38, end: 49, value: '050-0000000' }],
      help_kind: 'problem_solving',
      unsure: false,
    })
    expect(second).toMatchObject({
      id: 2,
      lang: 'en',
      intent: 'question',
      severity: 0,
      help_kind: 'general_information',
      pii: [],
      risk: [],
    })
    for (const { confidence, reasons } of [first, second] as Row[]) {
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThanOrEqual(1)
      for (const { he, en } of reasons) {
        expect(he).toMatch(/[א-ת]/)
        expect(en).toMatch(/[A-Za-z]/)
      }
    }
  })

  test('name other languages by their code, and are unsure of them', async () => {
    const { out } = await understand([
      { id: 'ar', text: 'أين طلبي من فضلكم' },
      { id: 'und', text: '😀' },
      { id: 'empty', text: '' },
    ])
    expect(rowsOf(out).map(({ lang, unsure }) => [lang, unsure])).toEqual([
      ['ar', true],
      ['und', true],
      ['und', true],
    ])
  })

  test('keep the order of what came in, also of much of it, with any break inside a text', async () => {
    const rows = Array.from({ length: 3000 }, (_, id) => ({
      id,
      text: `המשלוח לא הגיע\u2028שורה ${id}`,
      brand_profile: 'shop',
    }))
    const { code, out } = await understand(rows)
    expect(code).toBe(0)
    expect(rowsOf(out).map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  })

  test('need no profiles', async () => {
    const { code, out } = await maagal.run(['understand'], linesOf([{ id: 1, text: 'תודה רבה, שירות מדהים' }]))
    expect(code).toBe(0)
    expect(rowsOf(out)).toMatchObject([{ id: 1, intent: 'praise' }])
  })
})

describe('a bad row', () => {
  test('is told with its line number, the rest goes on, and the exit code says so', async () => {
    const { code, out, err } = await understand([
      { id: 'a', text: 'שלום' },
      '',
      'no json',
      { id: 'c' },
      { id: 'd', text: 'hello', brand_profile: 'nobody' },
      { id: 'e', text: 'bye' },
    ])
    expect(code).toBe(1)
    expect(rowsOf(out).map(({ id }) => id)).toEqual(['a', 'e'])
    expect(err.split('\n')).toEqual([
      expect.stringMatching(/^Line 3: /),
      expect.stringMatching(/^Line 4: text /),
      'Line 5: there is no profile named “nobody”. There are: shop, bare',
      '',
    ])
  })

  test('is told in Hebrew too', async () => {
    const { err } = await understand([{ id: 1, text: 'א', brand_profile: 'אין' }], '--lang', 'he')
    expect(err).toBe('שורה 1: אין פרופיל בשם “אין”. יש: shop, bare\n')
  })
})

describe('the file of profiles', () => {
  test.each([
    ['missing.json', null, /missing\.json cannot be read/],
    ['broken.json', '{', /broken\.json is not valid/],
    ['wrong.json', '{"shop":{"names":"one"}}', /wrong\.json is not valid: shop\.names/],
  ])('%s is refused in a sentence', async (file, content, sentence) => {
    if (content !== null) writeFileSync(join(maagal.folder, file), content)
    const { code, out, err } = await maagal.run(['understand', '--profiles', file], linesOf([{ id: 1, text: 'a' }]))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(sentence)
  })
})
