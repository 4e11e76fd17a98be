/** One finding of the doctor. Findings carry versions, counts and ids, never what a person wrote or who they are. */
import type { Language } from '../language.ts'

export type State = 'ok' | 'warning' | 'broken'
type Words = { he: string; en: string }
export type Check = { name: string; state: State; words: Words; hint?: Words }

export const ok = (name: string, he: string, en: string): Check => ({ name, state: 'ok', words: { he, en } })
export const warning = (name: string, words: Words, hint?: Words): Check => ({ name, state: 'warning', words, hint })
export const broken = (name: string, words: Words, hint?: Words): Check => ({ name, state: 'broken', words, hint })

/** What came from elsewhere (a platform's refusal, an error), without addresses of people. */
export const withoutAddresses = (text: string): string => text.replace(/[^\s<>@"']+@[^\s<>@"']+/g, '***')

const MARK: Record<State, string> = { ok: '✓', warning: '!', broken: '✗' }

export const checkJson = ({ name, state, words, hint }: Check, language: Language) => ({
  name,
  state,
  message: words[language],
  hint: hint?.[language] ?? null,
})

export function checkLines({ name, state, words, hint }: Check, language: Language): string[] {
  const line = `${MARK[state]} ${name}: ${words[language]}`
  return hint && state !== 'ok' ? [line, `    ${hint[language]}`] : [line]
}
