/**
 * How grave a message is: words of risk, signs and hints of danger, cues and plain words added up, each with a weight learned from our
 * own messages (training/learn-gravity.ts). A word of risk alone decides nothing: "the police station stop" is no threat.
 */
import type { Verdict } from '../../core/text/verdict.ts'
import gravity from '../models/gravity.json' with { type: 'json' }
import type { Reading } from '../reading.ts'

/** From here on: of messages that the weights had not seen, nine grave ones in ten are found, and of those found seven in ten are right. */
const GRAVE = -0.75
const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(gravity.weights))

export const isGrave = (reading: Reading, intent: Verdict['intent']): boolean =>
  signsOfGravity(reading, intent).reduce((sum, sign) => sum + (WEIGHTS.get(sign) ?? 0), gravity.base) > GRAVE

/** What the weights are of, each once: `risk:legal`, `together:safety`, `omen:child`, `cue:money`, `intent:complaint`, `word:ambulance`, `asks`. */
export function signsOfGravity(
  { risks, together, omens, cues, words, questionMark }: Reading,
  intent: string,
): string[] {
  const signs = new Set([`intent:${intent}`])
  for (const risk of risks)
    if (risk.kind !== 'churn') signs.add(`${together.includes(risk) ? 'together' : 'risk'}:${risk.kind}`)
  for (const { tag } of omens) signs.add(`omen:${tag}`)
  for (const cue of cues.keys()) signs.add(`cue:${cue}`)
  for (const { forms } of words) if (forms[0]) signs.add(`word:${forms[0]}`)
  if (questionMark) signs.add('asks')
  return [...signs]
}
