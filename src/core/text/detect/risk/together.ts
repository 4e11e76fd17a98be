/** Which signs together tell of which risk. */
import type { Span } from '../../normalize.ts'
import type { PhraseFound } from '../../phrases.ts'
import { type Hit, hitOf } from '../hit.ts'
import type { Omen } from './omens.ts'
import { isPlainQuestion } from './plain-question.ts'
import { RISK_WORDS, type Risk } from './risks.ts'
import { SIGNS, type Sign } from './signs.ts'

/** Signs that must stand near each other, and within how many words of the first; `!` before one that must not be there. */
const TOGETHER: Readonly<Partial<Record<Risk, string>>> = {
  safety: `fail gear child 14|fail gear fall 10|fail gear onto 8|fail gear limb 12|fail gear elder 14|fall gear child 8|fall gear elder 8|elder fall 5
brakes moving 14|brakes fail 8|wheels fail moving 12|wheels came_off moving 12
electric hot 7|mains hum 9|mains exposed 8|electric exposed street 10|gas smell 5|exit off 6
nearly mishap 6 !figure_of_speech|driver reckless 10|crossing reckless 8|door shut limb 6|door shut child 8|confined stuck 6|child stuck 8
medicine mixed_up 8|vital run_out 10|medicine run_out elder 12|medicine run_out child 12|symptom unhelped 12
ate ill 14|food ill 14|ate rotten 10|allergen swell 14|allergen breath 14|allergen asked_without child 16|breath hard 3
child alone 6|child lost_child 6|child mouth came_off 12|intruder my_place 10|pet dead 12`,
  privacy: `record other_person see 12|disclose insider secret 10|camera undress 8|record everyone see 10|record everyone disclose 10|staff pursue private_time 14`,
  fraud: `caller code gone 24|caller savings gone 20|caller code savings 16|someone my_name deal 12|signature not_me 8|my_name not_me 10|gone savings not_me 16`,
  violence: `touch intimate 5|child mark 8|child mistreat staff 14`,
  vulnerable: `elder off weather 10|child off weather 10|lifeline off 10|ramp off 8`,
}

type Rule = { risk: Risk; signs: Sign[]; within: number; without: Sign | null }

const RULES: readonly Rule[] = Object.entries(TOGETHER).flatMap(([risk, rules]) =>
  rules.split(/[|\n]/).map((rule) => {
    const parts = rule.trim().split(' ')
    const signs = parts.filter((part): part is Sign => SIGNS.includes(part as Sign))
    const without = parts.find((part) => part.startsWith('!'))?.slice(1) ?? null
    return {
      risk: risk as Risk,
      signs,
      within: Number(parts.find((part) => /^\d/.test(part))),
      without: without as Sign | null,
    }
  }),
)
/** Rules by their first sign: most messages hold few. */
const BY_FIRST: ReadonlyMap<Omen, Rule[]> = Map.groupBy(RULES, ({ signs: [first] }) => first as Omen)

type Found = PhraseFound<Omen>

/** Every risk that signs tell of together, each once, at the place of the words that tell it. */
export function risksTogether(text: string, found: readonly Found[]): Hit<Risk>[] {
  if (found.length < 2 || isPlainQuestion(text)) return []
  const by = Map.groupBy(found, ({ tag }) => tag)
  const risks = new Map<Risk, Hit<Risk>>()
  for (const [first, places] of by)
    for (const rule of BY_FIRST.get(first) ?? []) {
      if (risks.has(rule.risk) || !rule.signs.every((sign) => by.has(sign))) continue
      if (rule.without && by.has(rule.without)) continue
      const span = spanOf(rule, places, by)
      if (span) risks.set(rule.risk, hitOf(text, rule.risk, span, RISK_WORDS[rule.risk]))
    }
  return [...risks.values()]
}

function spanOf(rule: Rule, places: readonly Found[], by: ReadonlyMap<Omen, Found[]>): Span | null {
  for (const place of places) {
    const chosen = [place]
    for (const sign of rule.signs.slice(1)) {
      const near = by
        .get(sign)
        ?.find((one) => chosen.every((other) => apart(one, other)) && distance(one, place) <= rule.within)
      if (!near) break
      chosen.push(near)
    }
    if (chosen.length === rule.signs.length)
      return { start: Math.min(...chosen.map(({ start }) => start)), end: Math.max(...chosen.map(({ end }) => end)) }
  }
  return null
}

const apart = (a: Found, b: Found): boolean => a.to <= b.from || b.to <= a.from
/** Words from the end of one to the beginning of the other. */
const distance = (a: Found, b: Found): number => (a.from >= b.to ? a.from - b.to : b.from - a.to) + 1
