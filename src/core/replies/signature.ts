/** How somebody signs: their own words where they wrote some, else their first name and the brand's team. */
import { firstNameOf } from './variables.ts'

export const LONGEST_SIGNATURE = 200
/** The keys of a person's preferences that hold it. */
export const SIGNATURE_KEYS = { he: 'signature_he', en: 'signature_en' } as const

export function signatureOf(
  person: { name: string; preferences: unknown },
  brand: string,
  language: 'he' | 'en',
): string {
  const kept = (person.preferences as Record<string, unknown> | null)?.[SIGNATURE_KEYS[language]]
  if (typeof kept === 'string' && kept.trim() !== '') return kept.trim()
  const team = language === 'he' ? `צוות ${brand}` : `the ${brand} team`
  const first = firstNameOf(person.name)
  return first ? `${first}, ${team}` : team
}
