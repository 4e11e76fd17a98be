/** Both languages hold the same keys, and every key the desk asks for exists. */
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { en } from '../web/i18n/en/en.ts'
import { he } from '../web/i18n/he/he.ts'
import { pages } from '../web/i18n/he/pages.ts'
import { tools } from '../web/i18n/he/tools.ts'

/** Pages that wait for their words before they are shown (web/app/router.tsx). */
const BEYOND_DESK = /^web\/(?:settings|setup|share|people|team|playbook-editor|palette|person\/SignInPage)/
/** What loads its words before it opens (`wordsOf`): search, palette, shortcuts, and what is added to a draft. */
const ON_DEMAND = /^web\/(?:search\/(?!SearchBox)|palette|frame\/ShortcutHelp|composer\/(?:emoji|files)\/|case\/link\/)/
const PLURAL = /_(?:zero|one|two|few|many|other)$/

function keysOf(catalogue: object, prefix = ''): string[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${prefix}${key}.`) : [`${prefix}${key}`],
  )
}
const textsOf = (catalogue: object): [string, string][] =>
  Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? textsOf(value).map(([inner, text]): [string, string] => [`${key}.${inner}`, text])
      : [[key, String(value)]],
  )

const hebrew = keysOf(he)
const english = keysOf(en)
const withoutCount = (keys: string[]) => new Set(keys.map((key) => key.replace(PLURAL, '')))
const sources = globSync('web/**/*.{ts,tsx}')
  .filter((file) => !file.includes('/i18n/') && !file.endsWith('.gen.ts'))
  .map((file) => [file, readFileSync(file, 'utf8')] as const)

/** Keys asked for in one source: whole ones, and the beginnings of those finished at run time. */
function asked(source: string): { whole: string[]; beginnings: string[] } {
  const whole: string[] = []
  const beginnings: string[] = []
  for (const [call] of source.matchAll(/\bt\((?:[^()]|\([^()]*\))*\)/g)) {
    for (const [, text = ''] of call.matchAll(/['`]([a-z][A-Za-z]*\.[^'`]*)['`]/g)) {
      if (text.includes('${')) beginnings.push(text.slice(0, text.indexOf('${')))
      else whole.push(text)
    }
  }
  return { whole, beginnings }
}

describe('the words of the desk', () => {
  it('are the same set in Hebrew and in English', () => {
    expect([...withoutCount(english)].sort()).toEqual([...withoutCount(hebrew)].sort())
  })
  it('count in Hebrew with one, two and many, in English with one and many', () => {
    const bases = (keys: string[], form: string) =>
      keys.filter((key) => key.endsWith(form)).map((key) => key.slice(0, -form.length))
    expect(bases(hebrew, '_two').sort()).toEqual(bases(hebrew, '_other').sort())
    expect(bases(hebrew, '_one').sort()).toEqual(bases(hebrew, '_other').sort())
    expect(bases(english, '_one').sort()).toEqual(bases(english, '_other').sort())
  })
  it('fill the same places in both languages', () => {
    const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
    const inEnglish = new Map(textsOf(en))
    for (const [key, text] of textsOf(he)) {
      const other = inEnglish.get(key)
      // "One" and "two" may be said in words, without the number.
      if (other !== undefined && !PLURAL.test(key)) expect(places(other), key).toEqual(places(text))
    }
  })
  it('never shout and never blame in an error', () => {
    for (const [key, text] of [...textsOf(he), ...textsOf(en)]) expect(text.endsWith('!'), key).toBe(false)
  })
  it.each(sources)('%s asks only for words that exist', (_file, source) => {
    const known = new Set([...hebrew, ...withoutCount(hebrew)])
    const { whole, beginnings } = asked(source)
    expect(whole.filter((key) => !known.has(key))).toEqual([])
    expect(beginnings.filter((start) => !hebrew.some((key) => key.startsWith(start)))).toEqual([])
  })
  it.each(sources.filter(([file]) => !BEYOND_DESK.test(file)))(
    '%s does with the words that the first load carries',
    (file, source) => {
      const later = [...Object.keys(pages), ...(ON_DEMAND.test(file) ? [] : Object.keys(tools))].map(
        (part) => `${part}.`,
      )
      const { whole, beginnings } = asked(source)
      expect([...whole, ...beginnings].filter((key) => later.some((part) => key.startsWith(part)))).toEqual([])
    },
  )
  it('notices a missing word', () => {
    expect(asked("t('queue.nowhere')").whole).toEqual(['queue.nowhere'])
    expect(asked(`t(\`queue.group.$` + '{group}`, { minutes })').beginnings).toEqual(['queue.group.'])
  })
})
