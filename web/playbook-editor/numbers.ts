/** What the canvas shows of how people walk: shares of all alerts, and where they think longest. */
import type { Statistics } from './queries.ts'

export type Share = (node: string, answer: string) => number | null

/** The share of all walks that gave this answer; null when nothing was counted. */
export function shareOf(statistics: Statistics | undefined): Share {
  const counts = new Map(
    (statistics?.nodes ?? []).flatMap(({ node, answers }) =>
      answers.map(({ answer, count }) => [`${node}:${answer}`, count] as const),
    ),
  )
  const walks = statistics?.walks ?? 0
  return (node, answer) => (walks === 0 ? null : Math.min(1, (counts.get(`${node}:${answer}`) ?? 0) / walks))
}

const LONG_MS = 20_000

/** Where people think longest, when that is long. */
export function slowest(statistics: Statistics | undefined): string | null {
  const [most] = [...(statistics?.nodes ?? [])].sort((a, b) => (b.hesitation_ms ?? 0) - (a.hesitation_ms ?? 0))
  return most && (most.hesitation_ms ?? 0) >= LONG_MS ? most.node : null
}

export const percent = (share: number): string => `${Math.round(share * 100)}%`
