/** The playbook as lines of a tree: every step once, with the answer that leads to it; where ways meet, a line that points up. */
import { edgesFrom, nodeAt, treeOrder } from '../../src/core/playbook/graph.ts'
import type { PlaybookDraft } from '../../src/core/playbook/schema.ts'

export type Line = {
  /** Unique among the lines. */
  key: string
  level: number
  /** The step; null where the arrow leads nowhere. */
  id: string | null
  /** The arrow that leads here: whose, and which of its answers; null for the first line and for lost steps. */
  by: { from: string; answer: number | null } | null
  /** `whole`: the step itself; `again`: it stands elsewhere; `loose`: nowhere. */
  what: 'whole' | 'again' | 'loose'
  returns: boolean
  parent: string | null
  expandable: boolean
}

export function linesOf(draft: PlaybookDraft, folded: ReadonlySet<string>): Line[] {
  const lines: Line[] = []
  const shown = new Set<string>()
  const visit = (id: string, level: number, by: Line['by'], returns: boolean, parent: string | null): void => {
    const node = nodeAt(draft, id)
    const key = `${parent ?? ''}/${by?.answer ?? ''}>${id}`
    if (!node || shown.has(id)) {
      lines.push({
        key,
        level,
        id: node ? id : null,
        by,
        what: node ? 'again' : 'loose',
        returns,
        parent,
        expandable: false,
      })
      return
    }
    shown.add(id)
    const edges = edgesFrom(id, node).filter(({ skip }) => !skip)
    lines.push({ key, level, id, by, what: 'whole', returns, parent, expandable: edges.length > 0 })
    if (folded.has(key)) {
      hide(id)
      return
    }
    // A single way on stays on the same level: a chain of steps reads as a list.
    for (const [at, edge] of edges.entries())
      visit(
        edge.to,
        node.kind === 'question' ? level + 1 : level,
        { from: id, answer: edge.answer === null ? null : at },
        edge.returns,
        key,
      )
  }
  /** What is folded in is not shown again further down. */
  const hide = (id: string): void => {
    const node = nodeAt(draft, id)
    if (!node) return
    for (const { to, skip } of edgesFrom(id, node)) {
      if (skip || shown.has(to) || !nodeAt(draft, to)) continue
      shown.add(to)
      hide(to)
    }
  }
  visit(draft.start, 1, null, false, null)
  for (const id of treeOrder(draft)) if (!shown.has(id)) visit(id, 1, null, false, null)
  return lines
}
