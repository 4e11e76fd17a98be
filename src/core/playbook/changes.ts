/** What one document says otherwise than another: the summary beside "publish", and the history of versions. */
import { nodeAt, treeOrder } from './graph.ts'
import { nameOf } from './problems.ts'
import type { Bilingual, DraftNode, PlaybookDraft } from './schema.ts'

export type ChangeKind = 'added' | 'removed' | 'wording' | 'way' | 'rules' | 'action' | 'answers' | 'settings'
export type PlaybookChange = { kind: ChangeKind; node: string | null; name: Bilingual }

/** Step by step: those of the old document in its order, then those that are new. */
export function changesBetween(before: PlaybookDraft, after: PlaybookDraft): PlaybookChange[] {
  const changes: PlaybookChange[] = []
  const settings = ['quietHours', 'updateAfterHours', 'followUpHours', 'start'] as const
  if (settings.some((key) => before[key] !== after[key]) || !same(before.name, after.name))
    changes.push({ kind: 'settings', node: null, name: after.name })
  for (const id of treeOrder(before)) {
    const node = nodeAt(before, id)
    const now = nodeAt(after, id)
    if (!node) continue
    if (!now) changes.push({ kind: 'removed', node: null, name: nameOf(before, id) })
    else for (const kind of kindsOf(node, now)) changes.push({ kind, node: id, name: nameOf(after, id) })
  }
  for (const id of treeOrder(after))
    if (!nodeAt(before, id)) changes.push({ kind: 'added', node: id, name: nameOf(after, id) })
  return changes
}

function kindsOf(before: DraftNode, after: DraftNode): ChangeKind[] {
  if (same(before, after)) return []
  if (before.kind !== after.kind) return ['action']
  const kinds: ChangeKind[] = []
  const differ = (kind: ChangeKind, of: (node: DraftNode) => unknown) => {
    if (!same(of(before), of(after))) kinds.push(kind)
  }
  differ('wording', (node) => [
    node.title,
    node.kind === 'end' ? null : node.hint,
    node.kind === 'question' ? [node.text, node.answers.map(({ label, consequences }) => [label, consequences])] : null,
  ])
  differ('answers', (node) => (node.kind === 'question' ? node.answers.map(({ id, sets }) => [id, sets]) : null))
  differ('way', waysOf)
  differ('rules', (node) => (node.kind === 'question' ? node.suggestions : null))
  differ('action', (node) =>
    node.kind === 'action'
      ? [node.action, node.blocking, node.hours]
      : node.kind === 'end'
        ? node.outcome
        : node.number,
  )
  return kinds
}

function waysOf(node: DraftNode): unknown {
  if (node.kind === 'end') return null
  if (node.kind === 'action') return [node.next, node.returns]
  return [node.skipTo, node.answers.map(({ id, next, returns }) => [id, next, returns])]
}

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)

/** The database keeps no order of keys, so none counts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
}
