/** What is talked about: the brand (product, price, policy, network), the service received (people, waiting, delivery), or neither. */
import type { NameHit } from '../../core/text/detect/names.ts'
import type { Span } from '../../core/text/normalize.ts'
import type { Verdict } from '../../core/text/verdict.ts'
import { cue, has, type Reading } from '../reading.ts'
import type { Severity } from '../severity/severity.ts'

export type Target = { target: Verdict['target']; evidence: Span | null }

export function targetOf(reading: Reading, intent: Verdict['intent'], severity: Severity): Target {
  if (intent === 'spam' || intent === 'other') return { target: 'none', evidence: null }
  if (intent === 'praise') return praised(reading)
  if (intent !== 'complaint') return { target: 'brand', evidence: null }
  const leaves = severity.risks.length > 0 && !has(reading, 'staff', 'contact')
  if (leaves || severity.risks.some(({ kind }) => kind !== 'churn') || has(reading, 'outage'))
    return { target: 'brand', evidence: null }
  return weigh(reading)
}

function served(
  reading: Reading,
  names: readonly ('people' | 'support' | 'staff' | 'shipping' | 'appointment')[],
): Target {
  for (const name of names) {
    const [found] = cue(reading, name)
    if (found) return { target: 'service', evidence: found }
  }
  return { target: 'brand', evidence: null }
}

/** Deeds of people, unlike the good of a thing. */
const DEED =
  /עזר|הסביר|חיכ|ליוו|דאג|טרח|התקשר|נשאר|הקשיב|חייכ|זוכר|help|explain|wait|carr|listen|stay|smil|walk|time|call|remember|held/i

function praised(reading: Reading): Target {
  const found = served(reading, ['people', 'support', 'staff', 'shipping', 'appointment'])
  if (found.target === 'service') return found
  const deed = cue(reading, 'kindness').find(({ start, end }) => DEED.test(reading.text.slice(start, end)))
  return deed ? { target: 'service', evidence: deed } : found
}

/** A complaint: what was done and said by people, against what was bought and what it cost. */
function weigh(reading: Reading): Target {
  const count = (name: Parameters<typeof cue>[1]) => Math.min(cue(reading, name).length, 2)
  const delivered = has(reading, 'shipping', 'own') && !has(reading, 'public') ? count('delivery') : 0
  const service =
    2 * count('staff') +
    1.5 * count('contact') +
    count('people') +
    0.7 * count('support') +
    2 * delivered +
    count('shipping') +
    count('appointment') +
    0.5 * count('waiting')
  const brand =
    2 * count('defect') +
    2 * count('access') +
    2 * count('money') +
    2 * count('dear') +
    0.3 * count('domain') +
    (has(reading, 'public') ? 1 : 0)
  if (service <= brand) return { target: 'brand', evidence: null }
  const found = served(reading, ['staff', 'people', 'support', 'shipping', 'appointment'])
  return {
    target: 'service',
    evidence: found.evidence ?? cue(reading, 'contact')[0] ?? cue(reading, 'delivery')[0] ?? null,
  }
}

/** The first competitor that is surely named. */
export function competitorIn(reading: Reading): NameHit | null {
  return reading.names.find(({ kind, sure }) => kind === 'competitor' && sure) ?? null
}
