/** All words of signs and hints, and which risk each speaks of. */
import { findPhrases, type PhraseFinder } from '../../phrases.ts'
import { HINTS, type Hint } from './hints.ts'
import { englishHints } from './hints-english.ts'
import { hebrewHints } from './hints-hebrew.ts'
import type { Risk } from './risks.ts'
import { SIGNS, type Sign } from './signs.ts'
import { englishSigns } from './signs-english.ts'
import { hebrewSigns } from './signs-hebrew.ts'

export type Omen = Sign | Hint

/** The phrases by kind, for a pass that many detectors share. */
export const omenLists: readonly (readonly [Omen, string])[] = [
  ...SIGNS.flatMap((sign) => [[sign, hebrewSigns[sign]] as const, [sign, englishSigns[sign]] as const]),
  ...HINTS.flatMap((hint) => [[hint, hebrewHints[hint]] as const, [hint, englishHints[hint]] as const]),
]

let finder: PhraseFinder<Omen> | null = null
export const omensIn: PhraseFinder<Omen> = (words) => {
  finder ??= findPhrases(omenLists)
  return finder(words)
}

/** Words that speak of something else than a danger to health or property. */
const SPEAKS_OF: Readonly<Partial<Record<Risk, readonly Omen[]>>> = {
  privacy:
    'record other_person see disclose secret insider camera undress everyone entry loud foreign_name leak_of_data pursue private_time'.split(
      ' ',
    ) as Omen[],
  fraud: 'gone savings caller code not_me deal my_name signature someone abroad deceit'.split(' ') as Omen[],
  violence: 'touch intimate mistreat mark aggression harasser'.split(' ') as Omen[],
  vulnerable: 'elder alone lifeline ramp weather hardship despair condition'.split(' ') as Omen[],
  legal: ['law'],
  regulator: ['authority'],
  media: ['press'],
}
const RISK_OF = new Map(Object.entries(SPEAKS_OF).flatMap(([risk, omens]) => omens.map((omen) => [omen, risk as Risk])))

export const riskOf = (omen: Omen): Risk => RISK_OF.get(omen) ?? 'safety'
