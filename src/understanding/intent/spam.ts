/** Advertising by strangers, and those who pose as the business. */
import type { Span } from '../../core/text/normalize.ts'
import { has, type Reading } from '../reading.ts'
import type { Feeling } from '../sentiment/sentiment.ts'
import type { Purpose } from './intent.ts'

/** Null when a customer may have written it: somebody who reports a phishing message quotes its words. */
export function spam(reading: Reading, feeling: Feeling): Purpose | null {
  const phishing = reading.spam.filter(({ kind }) => kind === 'phishing')
  const promotion = reading.spam.filter(({ kind }) => kind === 'promotion')
  const linked = reading.links.length > 0
  const [bait] = phishing
  const [offer] = promotion
  const tells = reading.firstPerson && (feeling.facts.length > 0 || reading.risks.length > 0)
  if (bait && !tells && (linked || apart(phishing) > 1)) return { intent: 'spam', evidence: bait, clear: 0.9 }
  // A stranger's link beside a demand to pay or to identify oneself; customers tell of themselves.
  if (
    linked &&
    bait === undefined &&
    !reading.firstPerson &&
    DEMANDS.test(reading.text) &&
    reading.links.some((link) => isBait(reading, link))
  )
    return { intent: 'spam', evidence: reading.links[0] ?? null, clear: 0.6 }
  const offers = apart(promotion)
  const talksBack = tells && (offers < 2 || has(reading, 'addressed'))
  if (offer && offers + Number(linked) > 1 && (!talksBack || linked))
    return { intent: 'spam', evidence: offer, clear: 0.9 }
  if (offer && !reading.questionMark && feeling.facts.length === 0 && !tells)
    return { intent: 'spam', evidence: offer, clear: 0.55 }
  return null
}

const DEMANDS = /תשלום|לשלם|הסדר|לאימות|לעדכון|לחצו|לחץ|היכנס|pay|verify|confirm|update|claim/i

/** How many places, where those that touch are one. */
function apart(hits: readonly Span[]): number {
  let count = 0
  let end = -1
  for (const hit of hits) {
    if (hit.start >= end) count += 1
    end = Math.max(end, hit.end)
  }
  return count
}

/** Whether the words, or the link, are those of somebody who poses as the business. */
export function phishingIn(reading: Reading): Span | null {
  const [bait] = reading.spam.filter(({ kind }) => kind === 'phishing')
  return bait ?? (DEMANDS.test(reading.text) ? (reading.links.find((link) => isBait(reading, link)) ?? null) : null)
}

/** An address that speaks of paying or signing in. */
function isBait(reading: Reading, { start, end }: Span): boolean {
  return /pay|refund|verif|login|secur|account|bank|post|toll|bill/i.test(reading.text.slice(start, end))
}
