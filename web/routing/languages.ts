/** Languages by name, in the reader's language. */
import { AREA_LANGUAGES } from '../../src/core/routing/areas.ts'

export function languageName(code: string): string {
  const reader = document.documentElement.lang || 'he'
  return new Intl.DisplayNames(reader, { type: 'language' }).of(code) ?? code
}

/** Those to choose from, and those chosen already that are not among them. */
export const languageChoices = (chosen: readonly string[]) =>
  [...new Set([...AREA_LANGUAGES, ...chosen])].map((code) => ({ value: code, label: languageName(code) }))
