/** A playbook as a graph: who leads to whom. Works on drafts, so an arrow may point at a node that is not there. */
import type { DraftNode, PlaybookDraft } from './schema.ts'

export type Edge = {
  from: string
  to: string
  /** The answer it stands for, `null` for an action's only way, `skip` for a skipped question. */
  answer: string | null
  skip: boolean
  returns: boolean
  /** Where it stands in the document, for whoever mends it. */
  at: string
}

/** The node of this id, never one of the names every object carries. */
export function nodeAt<Node>(document: { nodes: Record<string, Node> }, id: string): Node | undefined {
  return Object.hasOwn(document.nodes, id) ? document.nodes[id] : undefined
}

/** The arrows that leave a node, in the order of its answers; the way of a skip comes last. */
export function edgesFrom(id: string, node: DraftNode): Edge[] {
  if (node.kind === 'end') return []
  const at = `nodes.${id}`
  if (node.kind === 'action')
    return [{ from: id, to: node.next, answer: null, skip: false, returns: node.returns, at: `${at}.next` }]
  const edges: Edge[] = node.answers.map((answer, index) => ({
    from: id,
    to: answer.next,
    answer: answer.id,
    skip: false,
    returns: answer.returns,
    at: `${at}.answers.${index}.next`,
  }))
  if (node.skipTo !== null)
    edges.push({ from: id, to: node.skipTo, answer: null, skip: true, returns: false, at: `${at}.skipTo` })
  return edges
}

export function allEdges(document: PlaybookDraft): Edge[] {
  return Object.entries(document.nodes).flatMap(([id, node]) => edgesFrom(id, node))
}

/** Everything that can be reached from these, themselves included. */
export function spread(from: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const seen = new Set(from)
  const queue = [...from]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const target of next(id)) {
      if (seen.has(target)) continue
      seen.add(target)
      queue.push(target)
    }
  }
  return seen
}

/** The arrows that close a circle, met in the order of the tree. `follow` says which arrows count. */
export function closingEdges(document: PlaybookDraft, follow: (edge: Edge) => boolean): Edge[] {
  const closing: Edge[] = []
  const state = new Map<string, 'open' | 'done'>()
  const visit = (id: string): void => {
    const node = nodeAt(document, id)
    if (!node || state.has(id)) return
    state.set(id, 'open')
    for (const edge of edgesFrom(id, node)) {
      if (!follow(edge)) continue
      if (state.get(edge.to) === 'open') closing.push(edge)
      else visit(edge.to)
    }
    state.set(id, 'done')
  }
  visit(document.start)
  for (const id of Object.keys(document.nodes)) visit(id)
  return closing
}

/** Ids as a reader meets them: each way to its end before the next one; what nobody can reach comes last. */
export function treeOrder(document: PlaybookDraft): string[] {
  const order = new Set<string>()
  const visit = (id: string): void => {
    const node = nodeAt(document, id)
    if (!node || order.has(id)) return
    order.add(id)
    for (const { to } of edgesFrom(id, node)) visit(to)
  }
  visit(document.start)
  for (const id of Object.keys(document.nodes)) visit(id)
  return [...order]
}
