/** The names that a feed listens for, with what the brand knows of them. */
import { type Names, nameKey } from '../../core/text/detect/names.ts'
import type { Settings } from './settings.ts'

export type NameSettings = Pick<Settings, 'names' | 'brand_words'>

/** Only the given names are looked for; the brand says which of them are everyday words. */
export function listenedNames({ names, brand_words: { ambiguous, business } }: NameSettings): Names {
  const listened = new Set(names.map(nameKey))
  return { names, competitors: [], ambiguous: ambiguous.filter((name) => listened.has(nameKey(name))), business }
}

/** All that decides what counts as a mention; the order of the names does not. */
export function namesMark(settings: NameSettings): string[] {
  const { names, ambiguous = [] } = listenedNames(settings)
  const sorted = [...names].sort()
  return ambiguous.length === 0 ? sorted : [...sorted, '', ...[...ambiguous].sort(), settings.brand_words.business]
}
