/**
 * Where each step of a playbook stands on the canvas: columns in reading direction, by the longest way from the start. `x` counts from
 * the side where reading begins. An end that only actions lead to is no box of its own but a ring on each of them.
 */
import { allEdges, closingEdges, type Edge, nodeAt, treeOrder } from '../../src/core/playbook/graph.ts'
import type { PlaybookDraft } from '../../src/core/playbook/schema.ts'
import { BOX, GAP, LANE, rowsOf } from './rows.ts'

export { BOX } from './rows.ts'

const PAD = 34

export type Placed = {
  id: string
  x: number
  y: number /** The end that follows it, as a ring on the box. */
  end: string | null
}
/** `via`: the middle of each lane that the arrow takes on its way. */
export type Drawn = Edge & { how: 'forward' | 'down' | 'back'; via: { x: number; y: number }[] }
export type Layout = { boxes: Map<string, Placed>; edges: Drawn[]; width: number; height: number }

export function layoutOf(draft: PlaybookDraft): Layout {
  const rings = endsAsRings(draft)
  const ids = treeOrder(draft).filter((id) => !rings.has(id))
  const closing = new Set(closingEdges(draft, ({ returns }) => !returns).map(({ at }) => at))
  const edges = allEdges(draft).filter(({ to, skip }) => !skip && nodeAt(draft, to) && !rings.has(to))
  const forward = edges.filter(({ returns, at }) => !returns && !closing.has(at))
  const stacked = stacks(draft, ids, forward)
  const column = columnsOf(ids, forward, stacked)
  const lanes = lanesOf(forward, column)
  for (const lane of lanes) column.set(lane.id, lane.column)
  const y = rowsOf(inOrder(draft, ids, forward, lanes), hopsOf(forward, lanes), stacked, column)
  const left = (at: number) => PAD + at * (BOX.width + GAP.column)
  const boxes = new Map(
    ids.map((id) => {
      const node = nodeAt(draft, id)
      const end = node?.kind === 'action' && rings.has(node.next) ? node.next : null
      return [id, { id, x: left(column.get(id) ?? 0), y: (y.get(id) ?? 0) + PAD, end }]
    }),
  )
  const drawn = edges.map((edge): Drawn => {
    const back = edge.returns || closing.has(edge.at)
    const via = lanes
      .filter((lane) => lane.edge.at === edge.at)
      .map(({ id, column: at }) => ({ x: left(at) + BOX.width / 2, y: (y.get(id) ?? 0) + PAD + LANE / 2 }))
    return { ...edge, via, how: back ? 'back' : stacked.get(edge.to) === edge.from ? 'down' : 'forward' }
  })
  const all = [...boxes.values()]
  return {
    boxes,
    edges: drawn,
    width: Math.max(0, ...all.map(({ x }) => x)) + BOX.width + PAD,
    height:
      Math.max(0, ...all.map((box) => box.y), ...drawn.flatMap(({ via }) => via.map((one) => one.y))) +
      BOX.height +
      PAD +
      GAP.row,
  }
}

/** Each arrow as steps from column to column, through its lanes. */
function hopsOf(forward: Edge[], lanes: Lane[]): { from: string; to: string }[] {
  return forward.flatMap((edge) => {
    const stops = [edge.from, ...lanes.filter((lane) => lane.edge === edge).map(({ id }) => id), edge.to]
    return stops.slice(1).map((to, at) => ({ from: stops[at] ?? edge.from, to }))
  })
}

function endsAsRings(draft: PlaybookDraft): Set<string> {
  const edges = allEdges(draft)
  return new Set(
    Object.entries(draft.nodes).flatMap(([id, { kind }]) => {
      const into = edges.filter(({ to }) => to === id)
      return kind === 'end' && into.length > 0 && into.every(({ from }) => nodeAt(draft, from)?.kind === 'action')
        ? [id]
        : []
    }),
  )
}

/** Actions that follow an action and nothing else stand right below it: child → parent. */
function stacks(draft: PlaybookDraft, ids: string[], forward: Edge[]): Map<string, string> {
  const stacked = new Map<string, string>()
  for (const id of ids) {
    const into = forward.filter(({ to }) => to === id)
    const [only] = into
    if (!only || into.length > 1 || nodeAt(draft, id)?.kind !== 'action') continue
    if (nodeAt(draft, only.from)?.kind === 'action') stacked.set(id, only.from)
  }
  return stacked
}

function columnsOf(ids: string[], forward: Edge[], stacked: Map<string, string>): Map<string, number> {
  const column = new Map(ids.map((id) => [id, 0]))
  // At most as many rounds as there are steps: the forward arrows make no circle.
  for (let round = 0; round < ids.length; round++) {
    let still = true
    for (const { from, to } of forward) {
      const least = (column.get(from) ?? 0) + (stacked.get(to) === from ? 0 : 1)
      if ((column.get(to) ?? 0) >= least) continue
      column.set(to, least)
      still = false
    }
    if (still) break
  }
  return column
}

/** Columns that an arrow passes on its way, each with a lane of its own there, so that it crosses no box. */
type Lane = { id: string; column: number; edge: Edge }

function lanesOf(forward: Edge[], column: Map<string, number>): Lane[] {
  return forward.flatMap((edge) => {
    const [from, to] = [column.get(edge.from) ?? 0, column.get(edge.to) ?? 0]
    const passed = Array.from({ length: Math.max(0, to - from - 1) }, (_, at) => from + 1 + at)
    return passed.map((at) => ({ id: `${edge.at}#${at}`, column: at, edge }))
  })
}

/** Boxes and lanes in the order of the tree: a lane stands where its arrow is met. */
function inOrder(draft: PlaybookDraft, ids: string[], forward: Edge[], lanes: Lane[]): string[] {
  const order = new Set<string>()
  const visit = (id: string): void => {
    if (order.has(id) || !ids.includes(id)) return
    order.add(id)
    for (const edge of forward.filter(({ from }) => from === id)) {
      for (const lane of lanes) if (lane.edge === edge) order.add(lane.id)
      visit(edge.to)
    }
  }
  for (const id of [draft.start, ...ids]) visit(id)
  return [...order]
}
