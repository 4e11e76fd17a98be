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

/** Cases named of one group; how many there are is counted without end. */
export const CASES_NAMED = 200

export type Difference = Pick<CaseCompared, 'went' | 'would' | 'added' | 'removed'> & {
  count: number
  /** The first of them, `CASES_NAMED` at most. */
  cases: { caseId: string; number: number }[]
}
export type Comparison = { same: number; different: number; differences: Difference[]; agreement: Agreement[] }

export const NOTHING_COMPARED: Comparison = { same: 0, different: 0, differences: [], agreement: [] }

/** Groups what differs in the same way, the largest group first. */
export function gather(compared: readonly CaseCompared[]): Comparison {
  const differences = compared.filter(differs).map(({ caseId, number, went, would, added, removed }) => ({
    ...{ went, would, added, removed },
    count: 1,
    cases: [{ caseId, number }],
  }))
  return {
    same: compared.length - differences.length,
    different: differences.length,
    differences: grouped(differences),
    agreement: summed(compared.flatMap(({ agreement }) => agreement)),
  }
}

/** Two parts as one: the same as if all had been gathered at once, in time that does not grow with how many cases they hold. */
export const together = (one: Comparison, other: Comparison): Comparison => ({
  same: one.same + other.same,
  different: one.different + other.different,
  differences: grouped([...one.differences, ...other.differences]),
  agreement: summed([...one.agreement, ...other.agreement]),
})

/** What tells one group from another. */
export const keyOf = ({
  went,
  would,
  added,
  removed,
}: Pick<Difference, 'went' | 'would' | 'added' | 'removed'>): string =>
  JSON.stringify([went.node, would.node, went.reached, would.reached, added.toSorted(), removed.toSorted()])

function grouped(differences: readonly Difference[]): Difference[] {
  const groups = new Map<string, Difference>()
  for (const one of differences) {
    const key = keyOf(one)
    const group = groups.get(key) ?? { ...one, count: 0, cases: [] }
    group.count += one.count
    for (const each of one.cases) if (group.cases.length < CASES_NAMED) group.cases.push(each)
    groups.set(key, group)
  }
  return [...groups]
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .map(([, group]) => group)
}

function summed(all: readonly Agreement[]): Agreement[] {
  const sums = new Map<string, Agreement>()
  for (const { node, suggested, agreed } of all) {
    const sum = sums.get(node) ?? { node, suggested: 0, agreed: 0 }
    sums.set(node, { node, suggested: sum.suggested + suggested, agreed: sum.agreed + agreed })
  }
  return [...sums.values()]
}
