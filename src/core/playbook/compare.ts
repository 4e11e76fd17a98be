/** Many replayed cases beside each other: what stays, what would have gone elsewhere, and which cases those are. */
import { type Agreement, agreementOf, type Recorded, type Route, routeOf } from './replay.ts'
import type { Bilingual, PlaybookAction, PlaybookDocument } from './schema.ts'
import { findNode } from './walk.ts'

/** A place where a case arrives: an end, or a question left to people. */
export type Place = { node: string; reached: 'end' | 'question'; title: Bilingual }
export type CaseCompared = {
  caseId: string
  number: number
  went: Place
  would: Place
  /** Actions that one way has and the other has not. */
  added: PlaybookAction[]
  removed: PlaybookAction[]
  /** The document's own agreement with what people answered. */
  agreement: Agreement[]
}

export type RecordedCase = Recorded & { caseId: string; number: number }

/** One case: by the document that it walked, and by the one to try. */
export function compareCase(walked: PlaybookDocument, tried: PlaybookDocument, recorded: RecordedCase): CaseCompared {
  const went = routeOf(walked, recorded)
  const would = routeOf(tried, recorded)
  const before = went.actions.map(({ action }) => action)
  const after = would.actions.map(({ action }) => action)
  return {
    caseId: recorded.caseId,
    number: recorded.number,
    went: placeOf(walked, went),
    would: placeOf(tried, would),
    added: [...new Set(after.filter((action) => !before.includes(action)))],
    removed: [...new Set(before.filter((action) => !after.includes(action)))],
    agreement: agreementOf(tried, recorded),
  }
}

const placeOf = (document: PlaybookDocument, { at, reached }: Route): Place => ({
  node: at,
  reached,
  title: findNode(document, at)?.title ?? { he: at, en: at },
})

/** True when the case would have arrived elsewhere, or done something else on the way. */
export const differs = ({ went, would, added, removed }: CaseCompared): boolean =>
  went.node !== would.node || went.reached !== would.reached || added.length > 0 || removed.length > 0

export type Difference = Pick<CaseCompared, 'went' | 'would' | 'added' | 'removed'> & {
  cases: { caseId: string; number: number }[]
}
export type Comparison = { same: number; different: number; differences: Difference[]; agreement: Agreement[] }

/** Groups what differs in the same way, the largest group first. Adding up in parts gives the same as all at once. */
export function gather(compared: readonly CaseCompared[]): Comparison {
  const groups = new Map<string, Difference>()
  const agreement = new Map<string, Agreement>()
  let same = 0
  for (const one of compared) {
    for (const { node, suggested, agreed } of one.agreement) {
      const sum = agreement.get(node) ?? { node, suggested: 0, agreed: 0 }
      agreement.set(node, { node, suggested: sum.suggested + suggested, agreed: sum.agreed + agreed })
    }
    if (!differs(one)) {
      same++
      continue
    }
    const { caseId, number, went, would, added, removed } = one
    const key = JSON.stringify([
      went.node,
      would.node,
      went.reached,
      would.reached,
      [...added].sort(),
      [...removed].sort(),
    ])
    const group = groups.get(key) ?? { went, would, added, removed, cases: [] }
    groups.set(key, { ...group, cases: [...group.cases, { caseId, number }] })
  }
  const differences = [...groups.values()].sort((a, b) => b.cases.length - a.cases.length)
  return { same, different: compared.length - same, differences, agreement: [...agreement.values()] }
}
