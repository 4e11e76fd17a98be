/**
 * The case a message belongs to: by the code it quotes, by the message it answers (whoever answers), by its conversation, or by its
 * customer's one open matter; else a new one.
 */
import type { Case } from '../../core/case/case.ts'
import { REOPEN_WITHIN_MS } from '../../core/case/decide.ts'
import { loadCases } from '../../store/cases.ts'
import { casesOfCodes, isCode, markJoined } from '../../store/handovers.ts'
import { type Whereabouts, whereabouts } from '../../store/whereabouts.ts'
import type { Met } from './meet.ts'

type Home = { existing: Case | null; previous: string | null; via: 'handover_code' | 'same_customer' | null }
/** `caseId` is the home's, or that of the case to be opened. */
export type Placed = Met & { known: Whereabouts; home: Home; caseId: string }

export async function findHomes(met: Met[]): Promise<Placed[]> {
  const [first] = met
  if (!first) return []
  const { tx, channel } = first.filing
  const { organizationId } = channel
  const arrivals = met.map(({ brand, who, conversationId }) => ({ brandId: brand.id, ...who, conversationId }))
  const known = await whereabouts(tx, organizationId, arrivals)
  const quoted = await casesOfCodes(tx, organizationId, met.flatMap(codesIn))
  const answered = met.flatMap(({ thread }) => thread?.caseId ?? [])
  const cases = await loadCases(tx, organizationId, [...answered, ...[...quoted.values()].map(({ caseId }) => caseId)])
  const placed: Placed[] = []
  for (const [at, one] of met.entries()) {
    const here = known[at] as Whereabouts
    const code = codesIn(one).find((code) => cases.get(quoted.get(code)?.caseId ?? '')?.brandId === one.brand.id)
    const joined = code && quoted.get(code)
    if (joined) await markJoined(tx, organizationId, joined.handoverId, one.filing.now)
    const home: Home = joined
      ? { existing: cases.get(joined.caseId) ?? null, previous: null, via: 'handover_code' }
      : homeOf(one, here, cases.get(one.thread?.caseId ?? '') ?? null)
    placed.push({ ...one, known: here, home, caseId: home.existing?.id ?? one.filing.ctx.newId() })
  }
  return placed
}

const codesIn = ({ event }: Met): string[] => event.references.filter(isCode).map((code) => code.toUpperCase())

function homeOf({ brand, filing: { now } }: Met, known: Whereabouts, answered: Case | null): Home {
  const here = answered?.brandId === brand.id ? answered : known.here
  if (here && (here.status !== 'closed' || now - (here.closedAt ?? 0) <= REOPEN_WITHIN_MS))
    return { existing: here, previous: null, via: null }
  if (known.open) return { existing: known.open, previous: null, via: 'same_customer' }
  return { existing: null, previous: here?.id ?? null, via: null }
}
