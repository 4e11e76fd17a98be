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

/** How much weights are held back; chosen on batches that were left out. */
const RIDGE = 4
const STEPS = 900
const RATE = 0.05
const KINDS = [...SIGNS, ...HINTS]
/** Signs of which long harmless messages are full too; they count only together with others (together.ts). */
const COMMON: ReadonlySet<string> = new Set(
  'disclose onto see record someone door staff driver gone moving off street'.split(' '),
)

const rows = BATCHES.flatMap((batch) => [...ownMessages('hebrew', batch), ...ownMessages('english', batch)]).map(
  ({ text, severity }) => {
    const kinds = new Set(omensIn(tokens(text)).map(({ tag }) => tag))
    return {
      has: KINDS.flatMap((kind, at) => (kinds.has(kind) && !COMMON.has(kind) ? [at] : [])),
      grave: severity === 3 ? 1 : 0,
    }
  },
)

/** Adam on the whole of the rows, in their order; the last place is the base. */
function learn(): number[] {
  const weights = [...KINDS.map(() => 0), -1.5]
  const first = weights.map(() => 0)
  const second = weights.map(() => 0)
  const base = KINDS.length
  for (let step = 1; step <= STEPS; step++) {
    const slope = weights.map((weight, at) => (at === base ? 0 : RIDGE * weight))
    for (const { has, grave } of rows) {
      const sum = has.reduce((total, at) => total + (weights[at] ?? 0), weights[base] ?? 0)
      const miss = 1 / (1 + Math.exp(-sum)) - grave
      for (const at of [...has, base]) slope[at] = (slope[at] ?? 0) + miss
    }
    for (const [at, one] of slope.entries()) {
      const mean = 0.9 * (first[at] ?? 0) + 0.1 * one
      const square = 0.999 * (second[at] ?? 0) + 0.001 * one * one
      first[at] = mean
      second[at] = square
      const move = (RATE * (mean / (1 - 0.9 ** step))) / (Math.sqrt(square / (1 - 0.999 ** step)) + 1e-8)
      const moved = (weights[at] ?? 0) - move
      weights[at] = at === base ? moved : Math.max(0, moved)
    }
  }
  return weights
}

const weights = learn()
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
