/** Words that mean somebody beyond the rep must know: danger, law, press, leaks, a customer about to leave. */
import type { Span } from '../normalize.ts'
import { type Token, tokens } from '../tokens.ts'
import { RISKS } from '../verdict.ts'
import { type Hit, makeDetector } from './hit.ts'
import { englishRisks } from './risk/english.ts'
import { hebrewRisks } from './risk/hebrew.ts'
import { RISK_WORDS, type Risk } from './risk/risks.ts'

export { RISK_WORDS, type Risk } from './risk/risks.ts'

export type RiskFound = Span & { risk: Risk }

/** Courts, police and fire stations are also where a bus stops: "ליד בית המשפט", "the police station stop". */
const isPlace = (text: string, { start, end }: Span, kind: string): boolean =>
  (kind === 'legal' && BEFORE_PLACE.test(text.slice(Math.max(0, start - 20), start))) ||
  ((kind === 'legal' || kind === 'safety') && AFTER_PLACE.test(text.slice(end, end + 20)))

const BEFORE_PLACE =
  /(?:(?<!\p{L})(?:[לבמהוש]?תחנת|[הב]תחנה|ליד|מול|לכיוון|ברחוב)|\b(?:near|opposite|past|behind|next to|across from|by)(?: the)?)[\s"'״“]+$/iu
const AFTER_PLACE = /^ (?:station|stop|street|building|museum)\b/i

export const riskDetector = makeDetector<Risk>(
  RISKS.flatMap((risk) => [[risk, hebrewRisks[risk]] as const, [risk, englishRisks[risk]] as const]),
  RISK_WORDS,
  { negation: true, quotes: true, except: isPlace },
)

/** From this age on, and below the other, a person named by age is one to look after. */
const OLD = 75
const YOUNG = 2
const AGE =
  /(?<!\p{L})(?:בן|בת|בני|aged?|is)[\s-]{1,2}(\d{1,3})(?!\d|[.,:/]\d|\s?(?:%|ש"ח|שקל|דקות|ימים|minutes|days))/giu
const YEARS_OLD = /(?<!\d)(\d{1,3})[\s-]?(?:years?|yrs?|y)[\s-]?(?:old|o)(?!\p{L})/giu

/** Every risk the words speak of, with its place and reason. `words` spares a second reading. */
export function findRisks(text: string, words: readonly Token[] = tokens(text)): (RiskFound & Hit<Risk>)[] {
  return withRisk([...riskDetector.find(text, words), ...agesIn(text)])
}

/** Old people and babies named by their age: בת 86, "my father is 91". */
export function agesIn(text: string): Hit<Risk>[] {
  if (!/\d/.test(text)) return []
  const found: Hit<Risk>[] = []
  for (const pattern of [AGE, YEARS_OLD])
    for (const { 0: words, 1: digits, index } of text.matchAll(pattern)) {
      const age = Number(digits)
      const speaksOfAge = pattern === YEARS_OLD || !/^is/i.test(words)
      if (
        (age >= OLD && age < 120 && (speaksOfAge || /(?:mother|father|mum|mom|dad|gran\w*)\s+is/i.test(text))) ||
        (age <= YOUNG && age > 0 && speaksOfAge)
      )
        found.push({
          kind: 'vulnerable',
          start: index,
          end: index + words.length,
          value: words,
          ...RISK_WORDS.vulnerable,
        })
    }
  return found
}

export const withRisk = <One extends Hit<Risk>>(hits: readonly One[]): (One & RiskFound)[] =>
  hits.map((hit) => ({ ...hit, risk: hit.kind }))
