import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cpuTime } from '../../../../test/cpu-time.ts'
import { trimQuote } from './trim.ts'

type Golden = { name: string; mail: string[]; kept: string[] }
const golden = (language: string): Golden[] =>
  JSON.parse(readFileSync(new URL(`../fixtures/quotes.${language}.json`, import.meta.url), 'utf8'))

describe.each(['he', 'en'])('what somebody newly wrote is found (%s)', (language) => {
  test.each(golden(language))('$name', ({ mail, kept }) => {
    expect(trimQuote(mail.join('\n')).text).toBe(kept.join('\n'))
  })
})

test('there are a hundred golden mails', () => {
  expect(golden('he').length + golden('en').length).toBeGreaterThanOrEqual(100)
})

test('cut says whether anything was taken off', () => {
  expect(trimQuote('תודה\n\nנשלח מה-iPhone שלי').cut).toBe(true)
  expect(trimQuote('תודה\n').cut).toBe(false)
})

test.each([
  ['attributions that never end', 'בתאריך 1.1.2026 10:00 מאת '.repeat(20_000)],
  ['many lines that begin like attributions', 'On Mon, 1 Jan 2026 at 10:00, a <a@b.example>\n'.repeat(20_000)],
  ['quote markers without end', '>'.repeat(500_000)],
  ['labels without end', 'From: a\n'.repeat(50_000)],
  ['blank lines without end', 'a\n'.concat('\n'.repeat(300_000), 'b')],
  ['alternating quoted and own lines', '> a\nb\n'.repeat(20_000)],
  ['one long quotation with an answer below', `${'> a\n'.repeat(60_000)}b`],
  ['addresses without end', `${'<a@b.example '.repeat(20_000)}:`],
])('%s are read in linear time', (_, text) => {
  const before = cpuTime()
  trimQuote(text)
  expect(cpuTime() - before).toBeLessThan(1500)
})
