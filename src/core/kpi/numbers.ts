/** Small arithmetic that every KPI uses in the same way. */

export type Percentiles = { p50: number | null; p90: number | null; p99: number | null }

/** Nearest rank: the smallest value that at least this share of all values do not exceed; null when there are none. */
export function percentiles(values: readonly number[]): Percentiles {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? null
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99) }
}

/** Part of a whole, 0 to 1; null when there is no whole. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
