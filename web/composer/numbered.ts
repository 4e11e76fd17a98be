/** Findings as they are read: in the order of the text, each with the number that its mark carries; what means the whole text comes last. */
import type { Finding } from '../../src/core/guardrails/finding.ts'

export type Numbered = { finding: Finding; n: number }

export function numbered(findings: readonly Finding[]): Numbered[] {
  const place = ({ span }: Finding) => span?.start ?? Number.POSITIVE_INFINITY
  return findings
    .filter(({ id }) => id !== 'empty')
    .toSorted((a, b) => place(a) - place(b) || 0)
    .map((finding, at) => ({ finding, n: at + 1 }))
}
