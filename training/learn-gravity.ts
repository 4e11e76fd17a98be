/**
 * Learns how much each sign speaks for severity 3, from our own labelled messages, and writes src/understanding/models/gravity.json.
 * Run it after weigh-signs.ts, when lists of words or the messages have changed: node training/learn-gravity.ts
 *
 * It first prints how well each batch is told apart by weights that were learned from all others.
 */
import { writeFileSync } from 'node:fs'
import { purposeOf } from '../src/understanding/intent/intent.ts'
import { BATCHES, type Batch, ownMessages, ownProfiles } from '../src/understanding/own-messages.testing.ts'
import { read } from '../src/understanding/reading.ts'
import { feel } from '../src/understanding/sentiment/sentiment.ts'
import { signsOfGravity } from '../src/understanding/severity/gravity.ts'
import { learn, type Row } from './logistic.ts'

/** Plain words are many and say little each; signs and cues were chosen. */
const RIDGE = { word: 3, other: 2 }
/** A word that fewer messages have teaches nothing. */
const FEWEST = { word: 4, other: 2 }
const STEPS = 500
const LIMITS = [-1, -0.75, -0.5, -0.25, 0]
const isWord = (sign: string) => sign.startsWith('word:')

const messages = BATCHES.flatMap((batch) =>
  [...ownMessages('hebrew', batch), ...ownMessages('english', batch)].map(({ text, brand_profile, severity }) => {
    const reading = read(text, ownProfiles[brand_profile] ?? { names: [], competitors: [] })
    const { intent } = purposeOf(reading, feel(reading))
    return { batch, signs: signsOfGravity(reading, intent), is: severity === 3 ? (1 as const) : (0 as const) }
  }),
)
const counts = new Map<string, number>()
for (const { signs } of messages) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1)
const signs = [...counts]
  .flatMap(([sign, count]) => (count >= FEWEST[isWord(sign) ? 'word' : 'other'] ? [sign] : []))
  .sort()
const place = new Map(signs.map((sign, at) => [sign, at]))
const rows = messages.map(({ batch, signs, is }): Row & { batch: Batch } => ({
  batch,
  is,
  has: signs.flatMap((sign) => place.get(sign) ?? []),
}))
const learned = (from: readonly Row[]) =>
  learn(from, {
    features: signs.length,
    steps: STEPS,
    ridge: (at) => RIDGE[isWord(signs[at] ?? '') ? 'word' : 'other'],
  })

for (const batch of BATCHES) {
  const weights = learned(rows.filter((row) => row.batch !== batch))
  const unseen = rows.filter((row) => row.batch === batch)
  const sums = unseen.map(({ has }) => has.reduce((sum, at) => sum + (weights[at] ?? 0), weights[signs.length] ?? 0))
  const found = LIMITS.map((limit) => {
    const above = unseen.filter((_, at) => (sums[at] ?? 0) > limit)
    return `${limit}: ${above.filter(({ is }) => is).length} right, ${above.filter(({ is }) => !is).length} wrong`
  })
  console.log(`${batch}, ${unseen.filter(({ is }) => is).length} of ${unseen.length} grave. From ${found.join(' · ')}`)
}

const weights = learned(rows)
const rounded = (at: number) => Number((weights[at] ?? 0).toFixed(2))
writeFileSync(
  new URL('../src/understanding/models/gravity.json', import.meta.url),
  `${JSON.stringify(
    {
      base: rounded(signs.length),
      weights: Object.fromEntries(signs.flatMap((sign, at) => (rounded(at) === 0 ? [] : [[sign, rounded(at)]]))),
    },
    null,
    2,
  )}\n`,
)
