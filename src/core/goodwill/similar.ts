/** What similar cases got, so that the same trouble brings the same benefit whoever answers. */
import { percentiles } from '../kpi/numbers.ts'

export type Precedent = {
  caseId: string
  number: number
  /** Of the case when it got the benefit. */
  kind: string | null
  areaId: string | null
  severity: number
  /** All that the case got, in smallest units. */
  amount: number
  at: number
}
export type Likeness = 'severity' | 'area' | 'kind'
export type Similar = {
  /** What they have in common: kind, area and severity; kind and area; kind alone. */
  by: Likeness
  /** Newest first. */
  cases: Precedent[]
  /** An amount that was really given. */
  median: number
  least: number
  most: number
}

/** Fewer say little: then those that are less alike are looked at as well. */
const ENOUGH = 3

export function similarCases(
  precedents: readonly Precedent[],
  to: { kind: string | null; areaId: string | null; severity: number },
): Similar | null {
  const kind = precedents.filter((one) => one.kind === to.kind)
  const area = kind.filter((one) => one.areaId === to.areaId)
  const severity = area.filter((one) => one.severity === to.severity)
  const levels = { severity, area, kind }
  const by = (['severity', 'area', 'kind'] as const).find((one) => levels[one].length >= ENOUGH) ?? 'kind'
  const cases = [...levels[by]].sort((a, b) => b.at - a.at)
  const amounts = cases.map(({ amount }) => amount)
  const median = percentiles(amounts).p50
  return median === null ? null : { by, cases, median, least: Math.min(...amounts), most: Math.max(...amounts) }
}
