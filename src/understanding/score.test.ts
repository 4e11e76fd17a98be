/** How well our own labelled messages are understood. What is asked for lies a little below what was measured, so that a slip shows. */
import { describe, expect, it } from 'vitest'
import { UNSURE } from '../core/text/verdict.ts'
import { BATCHES, type OwnMessage, ownMessages, ownProfiles } from './own-messages.testing.ts'
import { rulesModel } from './rules.ts'
import { FIELDS, type Scores, score, tableOf } from './score.testing.ts'

const NOBODY = { names: [], competitors: [] }
const scoresOf = (messages: readonly OwnMessage[]): Scores =>
  score(
    messages.map((message) => ({
      message,
      verdict: rulesModel.understand(message.text, ownProfiles[message.brand_profile] ?? NOBODY),
    })),
    UNSURE,
  )

const ASKED: Partial<Record<(typeof FIELDS)[number], number>> = {
  lang: 0.98,
  sentiment: 0.85,
  intent: 0.82,
  severity: 0.7,
  needs_personal_info: 0.75,
  target: 0.78,
  competitor: 0.98,
  sarcasm: 0.93,
  offensive: 0.97,
  risk: 0.85,
  pii: 0.97,
  help_kind: 0.6,
}

/** The batches from the fifth on tell of harm in a quarter or more: of what they ask for and whom they mean the rules know less. */
const ASKED_OF_STORIES: typeof ASKED = {
  ...ASKED,
  sentiment: 0.83,
  intent: 0.8,
  severity: 0.67,
  needs_personal_info: 0.7,
  target: 0.58,
  risk: 0.72,
  help_kind: 0.32,
}
const FIRST_STORIES = BATCHES.indexOf('fifth')

describe.each(['hebrew', 'english'] as const)('our own messages in %s', (language) => {
  const all = BATCHES.map((batch) => ({ batch, messages: ownMessages(language, batch) }))

  it.each(all)('are understood, batch $batch', ({ batch, messages }) => {
    for (const [name, part] of [
      ['seen', messages.filter((one) => !one.held_out)],
      ['held out', messages.filter((one) => one.held_out)],
    ] as const) {
      if (part.length === 0) continue
      const scores = scoresOf(part)
      process.stdout.write(`${tableOf(`${language}, ${batch}, ${name}`, scores)}\n`)
      const asked = BATCHES.indexOf(batch) >= FIRST_STORIES ? ASKED_OF_STORIES : ASKED
      for (const field of FIELDS)
        expect([field, scores.right[field]]).toSatisfy(([, right]) => right >= (asked[field] ?? 0))
      expect(scores.sure.right).toBeGreaterThan(0.8)
    }
  })

  it('hears what is grave, and cries wolf seldom', () => {
    const { rare, right } = scoresOf(all.flatMap(({ messages }) => messages))
    expect(rare.severity_3.recall).toBeGreaterThan(0.9)
    expect(rare.severity_3.precision).toBeGreaterThan(0.9)
    expect(rare.competitor.f1).toBeGreaterThan(0.93)
    expect(right.intent).toBeGreaterThan(0.86)
  })

  it('has a third that was held out, labels of the guide, and places that slice to their values', () => {
    const messages = all.flatMap((one) => one.messages)
    expect(messages.filter((one) => one.held_out).length * 3).toBeGreaterThanOrEqual(messages.length)
    expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length)
    for (const { text, pii, brand_profile } of messages) {
      expect(ownProfiles[brand_profile]).toBeDefined()
      for (const { start, end, value } of pii) expect(text.slice(start, end)).toBe(value)
    }
  })
})
