/** Logistic regression for training: the same rows give the same weights. */

export type Row = {
  /** Which of the features it has, by number. */
  has: readonly number[]
  /** 1 for what is to be told apart, else 0. */
  is: 0 | 1
}
export type Options = {
  features: number
  /** How much each weight is held back, by feature. */
  ridge(feature: number): number
  steps: number
  /** No weight below 0. */
  notNegative?: boolean
}

const RATE = 0.05

/** Adam on the whole of the rows, in their order. The last weight is the base. */
export function learn(rows: readonly Row[], { features, ridge, steps, notNegative = false }: Options): Float64Array {
  const weights = new Float64Array(features + 1)
  weights[features] = -1.5
  const first = new Float64Array(features + 1)
  const second = new Float64Array(features + 1)
  for (let step = 1; step <= steps; step++) {
    const slope = weights.map((weight, at) => (at === features ? 0 : ridge(at) * weight))
    for (const { has, is } of rows) {
      const sum = has.reduce((total, at) => total + (weights[at] ?? 0), weights[features] ?? 0)
      const miss = 1 / (1 + Math.exp(-sum)) - is
      for (const at of [...has, features]) slope[at] = (slope[at] ?? 0) + miss
    }
    for (const [at, one] of slope.entries()) {
      const mean = 0.9 * (first[at] ?? 0) + 0.1 * one
      const square = 0.999 * (second[at] ?? 0) + 0.001 * one * one
      first[at] = mean
      second[at] = square
      const moved =
        (weights[at] ?? 0) - (RATE * (mean / (1 - 0.9 ** step))) / (Math.sqrt(square / (1 - 0.999 ** step)) + 1e-8)
      weights[at] = notNegative && at !== features ? Math.max(0, moved) : moved
    }
  }
  return weights
}
