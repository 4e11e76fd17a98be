/**
 * Learns how much each sign and hint of danger weighs, from our own labelled messages, and writes src/core/text/detect/risk/weights.ts.
 * Run it after the lists of words or the messages have changed: node training/weigh-signs.ts
 *
 * Logistic regression of "severity 3" on the presence of each kind of word. Weights are not negative: no word makes a message safe.
 * The same messages give the same weights.
 */
import { writeFileSync } from 'node:fs'
import { HINTS } from '../src/core/text/detect/risk/hints.ts'
import { omensIn } from '../src/core/text/detect/risk/omens.ts'
import { SIGNS } from '../src/core/text/detect/risk/signs.ts'
import { tokens } from '../src/core/text/tokens.ts'
import { BATCHES, ownMessages } from '../src/understanding/own-messages.testing.ts'
import { learn, type Row } from './logistic.ts'

/** How much weights are held back; chosen on batches that were left out. */
const RIDGE = 4
const STEPS = 900
const KINDS = [...SIGNS, ...HINTS]
/** Signs of which long harmless messages are full too; they count only together with others (together.ts). */
const COMMON: ReadonlySet<string> = new Set(
  'disclose onto see record someone door staff driver gone moving off street'.split(' '),
)

const rows: Row[] = BATCHES.flatMap((batch) => [...ownMessages('hebrew', batch), ...ownMessages('english', batch)]).map(
  ({ text, severity }) => {
    const kinds = new Set(omensIn(tokens(text)).map(({ tag }) => tag))
    return {
      has: KINDS.flatMap((kind, at) => (kinds.has(kind) && !COMMON.has(kind) ? [at] : [])),
      is: severity === 3 ? 1 : 0,
    }
  },
)

const weights = learn(rows, { features: KINDS.length, ridge: () => RIDGE, steps: STEPS, notNegative: true })
const lines = KINDS.map((kind, at) => `  ${kind}: ${Number((weights[at] ?? 0).toFixed(2))},`).join('\n')
writeFileSync(
  new URL('../src/core/text/detect/risk/weights.ts', import.meta.url),
  `/** How much each kind of word speaks for danger. Written by training/weigh-signs.ts; not to be edited by hand. */
import type { Omen } from './omens.ts'

export const BASE = ${Number((weights[KINDS.length] ?? 0).toFixed(2))}
export const WEIGHTS: Readonly<Record<Omen, number>> = {
${lines}
}
`,
)
